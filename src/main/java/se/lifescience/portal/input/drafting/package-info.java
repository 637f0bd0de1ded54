/** What people write and nobody else sees until they send it. */
@NullMarked
package se.lifescience.portal.input.drafting;

import org.jspecify.annotations.NullMarked;

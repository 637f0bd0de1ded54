/** The public privacy page. */
@NullMarked
package se.lifescience.portal.privacy.web;

import org.jspecify.annotations.NullMarked;

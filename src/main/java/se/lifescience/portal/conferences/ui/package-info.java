/** Where members find the conferences they can come to. */
@NullMarked
package se.lifescience.portal.conferences.ui;

import org.jspecify.annotations.NullMarked;

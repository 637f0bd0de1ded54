/** The portal: one program, two faces, one database. */
@NullMarked
package se.lifescience.portal;

import org.jspecify.annotations.NullMarked;

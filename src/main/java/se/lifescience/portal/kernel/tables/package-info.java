/** Tables that people take in and out, as CSV and workbooks. */
@NullMarked
package se.lifescience.portal.kernel.tables;

import org.jspecify.annotations.NullMarked;

/** What modules put on the start pages: to-dos of members, tasks of the office. */
@NullMarked
package se.lifescience.portal.kernel.work;

import org.jspecify.annotations.NullMarked;

/** The public pages of conferences. */
@NullMarked
package se.lifescience.portal.conferences.web;

import org.jspecify.annotations.NullMarked;

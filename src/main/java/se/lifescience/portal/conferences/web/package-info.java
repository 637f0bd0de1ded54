/** The public pages of conferences, and guests' registration. */
@NullMarked
package se.lifescience.portal.conferences.web;

import org.jspecify.annotations.NullMarked;

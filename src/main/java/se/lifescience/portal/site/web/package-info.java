/** The public pages that belong to no other module. */
@NullMarked
package se.lifescience.portal.site.web;

import org.jspecify.annotations.NullMarked;

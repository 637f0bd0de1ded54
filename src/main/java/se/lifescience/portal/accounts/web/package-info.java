/** Where providers speak to the portal. */
@NullMarked
package se.lifescience.portal.accounts.web;

import org.jspecify.annotations.NullMarked;

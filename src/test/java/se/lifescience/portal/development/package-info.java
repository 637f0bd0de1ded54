/** The newcomer's portal: a database, an OpenID provider and a mail catcher of its own, with sample content. */
@NullMarked
package se.lifescience.portal.development;

import org.jspecify.annotations.NullMarked;

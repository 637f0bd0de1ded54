package se.lifescience.portal.kernel;

import java.util.Optional;
import java.util.Set;
import se.lifescience.portal.kernel.access.Roles;

/** The person who is logged in, with the roles our own tables give; the address is where to write to, never who they are. */
public record SignedIn(PersonId id, String name, Optional<EmailAddress> email, Language language, Set<String> roles) {

    /** What stands in the place of a name that nobody has said. */
    public static final String NAMELESS = "–";

    /** Whether the login said no name, and the person has not either. */
    public boolean isNameless() {
        return name.equals(NAMELESS);
    }

    /** Whether they work at the kernel. */
    public boolean isStaff() {
        return has(Roles.OFFICE) || has(Roles.ADMIN);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}

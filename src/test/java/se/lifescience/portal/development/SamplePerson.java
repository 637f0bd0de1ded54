package se.lifescience.portal.development;

import java.util.List;
import java.util.Locale;
import se.lifescience.portal.kernel.access.Roles;

/** The people of a newcomer's portal; their subject at the OpenID provider never changes. */
enum SamplePerson {
    ANNA("Anna Ek", "Administratör", Roles.ADMIN),
    OSKAR("Oskar Lind", "Handläggare", Roles.OFFICE),
    MARIA("Maria Sjöberg", "Forskningschef", Roles.MEMBER),
    JOHAN("Johan Berg", "Verksamhetschef", Roles.MEMBER),
    FATIMA("Fatima Haddad", "Näringspolitisk expert", Roles.MEMBER);

    private static final List<String> LADDER = List.of(Roles.MEMBER, Roles.OFFICE, Roles.ADMIN);

    private final String fullName;
    private final String title;
    private final String highestRole;

    SamplePerson(String fullName, String title, String highestRole) {
        this.fullName = fullName;
        this.title = title;
        this.highestRole = highestRole;
    }

    String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fullName() {
        return fullName;
    }

    String title() {
        return title;
    }

    String email() {
        return subject() + "@example.org";
    }

    /** Each role and those below it. */
    List<String> roles() {
        return LADDER.subList(0, LADDER.indexOf(highestRole) + 1);
    }

    /** The highest role, in a word. */
    String role() {
        return highestRole.toLowerCase(Locale.ROOT);
    }
}

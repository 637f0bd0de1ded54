package se.lifescience.portal.development;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** People whom the newcomer's portal does not know yet; each comes from an organisation with a login of its own. */
enum VisitingPerson {
    KARIN("Karin Ström", "Nordpharma, its own issuer", "/company"),
    ERIK("Erik Holm", "Region Norr, a tenant among many", "/tenants/organizations/v2.0"),
    LINNEA("Linnea Dahl", "KTH, through the universities' proxy", "/proxy");

    static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    static final String TENANTS = "/tenants/organizations/v2.0";
    static final String HOME = "kth.se";

    private final String fullName;
    private final String place;
    private final String path;

    VisitingPerson(String fullName, String place, String path) {
        this.fullName = fullName;
        this.place = place;
        this.path = path;
    }

    static Optional<VisitingPerson> of(String subject) {
        return Arrays.stream(values())
                .filter(person -> person.subject().equals(subject))
                .findFirst();
    }

    String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fullName() {
        return fullName;
    }

    /** Where they work, in words. */
    String place() {
        return place;
    }

    /** The path of their issuer, under the development provider's address. */
    String path() {
        return path;
    }
}

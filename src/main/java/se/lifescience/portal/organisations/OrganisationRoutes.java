package se.lifescience.portal.organisations;

import java.util.UUID;

/** Where a member and the office find organisations. */
public final class OrganisationRoutes {

    /** One's own organisations. */
    public static final String MINE = "/portal/organisations";
    /** The form that registers one's organisation. */
    public static final String APPLY = "/portal/organisations/register";

    private OrganisationRoutes() {}

    /** An organisation's page for those who administer it. */
    public static String of(OrganisationId organisation) {
        return MINE + "/" + organisation.value();
    }

    /** The page on which an applicant follows an application. */
    public static String application(UUID application) {
        return MINE + "/applications/" + application;
    }
}

package se.lifescience.portal.organisations;

/** Asks whether whoever is logged in writes for an organisation; whoever knows who its administrators are answers. */
public interface AdministratorPolicy {

    /** Refuses, as if the organisation were not there, whoever is neither its administrator nor of the office's staff. */
    void demandAdministratorOrOffice(OrganisationId organisation);
}

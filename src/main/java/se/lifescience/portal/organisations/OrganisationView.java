package se.lifescience.portal.organisations;

/** An organisation as the office sees it, with the number of contacts known there. */
public record OrganisationView(OrganisationId id, long version, OrganisationData data, long contacts) {}

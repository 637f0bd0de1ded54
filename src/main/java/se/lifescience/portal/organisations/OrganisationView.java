package se.lifescience.portal.organisations;

/** An organisation as the office sees it, with the number of contacts known there and of active members. */
public record OrganisationView(OrganisationId id, long version, OrganisationData data, long contacts, long members) {}

package se.lifescience.portal.participation;

/** A registration came to stand where it now stands. */
public record RegistrationChanged(OccasionId occasion, RegistrationId registration, RegistrationState state) {}

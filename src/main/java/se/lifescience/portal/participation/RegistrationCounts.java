package se.lifescience.portal.participation;

/** How full an occasion is: those offered a place count among those taken. */
public record RegistrationCounts(int capacity, int taken, int offered, int waiting, int pending) {}

package se.lifescience.portal.pages;

import java.util.UUID;

/** A public form's ticket once checked; its id tells a form sent twice from two forms. */
public record FormTicket(UUID id) {}

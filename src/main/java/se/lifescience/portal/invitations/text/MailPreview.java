package se.lifescience.portal.invitations.text;

/** A mail as one recipient will see it; the body is safe HTML. */
public record MailPreview(
        String name, String address, String language, String subject, String html, String button, String why) {}

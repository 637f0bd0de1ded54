package se.lifescience.portal.kernel;

/** Gives the text of a translation key, for what is written outside a page: mails, exports, calendars. */
public interface Translations {

    String text(Language language, String key, Object... arguments);
}

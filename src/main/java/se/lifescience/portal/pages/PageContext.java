package se.lifescience.portal.pages;

import se.lifescience.portal.kernel.Language;

/**
 * What every public page knows of itself.
 *
 * @param language the language it is written in
 * @param path its path without the language, such as {@code /conferences}
 * @param office the name of the office in that language
 * @param baseUrl the portal's public address without a slash at the end
 */
public record PageContext(Language language, String path, String office, String baseUrl) {

    /** What goes in front of every path on the site: nothing in Swedish, {@code /en} in English. */
    public String prefix() {
        return prefix(language);
    }

    /** The path of another page of the site, in this page's language. */
    public String to(String path) {
        return prefix() + path;
    }

    /** This page in the other language. */
    public String otherLanguage() {
        return prefix(language.other()) + path;
    }

    /** The absolute address of this page, by which search engines know it. */
    public String canonical() {
        return address(language);
    }

    public String inSwedish() {
        return address(Language.SV);
    }

    public String inEnglish() {
        return address(Language.EN);
    }

    private String address(Language language) {
        return baseUrl + prefix(language) + path;
    }

    private static String prefix(Language language) {
        return language == Language.EN ? "/en" : "";
    }
}

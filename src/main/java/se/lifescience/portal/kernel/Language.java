package se.lifescience.portal.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the portal speaks; Swedish is the first. */
public enum Language {
    SV("sv"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag, as in {@code html lang}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return this == SV ? Locale.of("sv", "SE") : Locale.of("en", "GB");
    }

    public Language other() {
        return this == SV ? EN : SV;
    }

    /** The portal's language nearest to a locale; Swedish when it is none of ours. */
    public static Language of(@Nullable Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? EN : SV;
    }
}

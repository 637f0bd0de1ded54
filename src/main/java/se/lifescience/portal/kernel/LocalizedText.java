package se.lifescience.portal.kernel;

import jakarta.persistence.Embeddable;

/** A text in both languages; a missing translation falls back on the other language, never on nothing. */
@Embeddable
public record LocalizedText(String sv, String en) {

    public static LocalizedText of(String sv, String en) {
        return new LocalizedText(sv.strip(), en.strip());
    }

    public String in(Language language) {
        var wanted = language == Language.SV ? sv : en;
        return wanted.isBlank() ? (language == Language.SV ? en : sv) : wanted;
    }
}

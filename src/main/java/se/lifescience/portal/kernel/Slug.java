package se.lifescience.portal.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last part of a public address: lower-case letters a–z, digits and single hyphens, at most 80 characters. */
public record Slug(String value) {

    private static final int LONGEST = 80;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw Refusal.of("kernel.refusal.slug").at("slug");
        }
    }

    /** A slug made of a title, or none where the title has no letter to make one of. */
    public static Optional<Slug> from(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? Optional.empty() : Optional.of(new Slug(cut));
    }

    @Override
    public String toString() {
        return value;
    }
}

package se.lifescience.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The one style sheet of the public pages: the shared tokens and the public face, joined at the start and named by
 * their content, so that a browser asks for them once.
 */
@Component
class PublicStyles {

    private static final int HASH_LENGTH = 12;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern FONT = Pattern.compile("url\\(\"(/fonts/[^\"]+)\"\\)");

    private final String text;
    private final String hash;
    private final String font;

    PublicStyles() {
        text = shorten(read("tokens.css") + read("site.css"));
        hash = hash(text);
        var first = FONT.matcher(text);
        if (!first.find()) {
            throw new IllegalStateException("styles/tokens.css names no font under /fonts");
        }
        font = first.group(1);
    }

    String path() {
        return "/styles/site-" + hash + ".css";
    }

    String font() {
        return font;
    }

    String text() {
        return text;
    }

    boolean isCurrent(String asked) {
        return hash.equals(asked);
    }

    private static String shorten(String css) {
        return INDENT.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll("\n");
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("META-INF/resources/styles/" + name)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

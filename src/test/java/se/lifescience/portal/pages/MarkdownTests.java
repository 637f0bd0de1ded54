package se.lifescience.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Kim",
                "[Kim](https://evil.example)",
                "<https://evil.example>",
                "**Kim** _Ek_ `x` ~~y~~",
                "1. Kim",
                "- Kim",
                "&lt;b&gt; \\* a|b {x} !"
            })
    void plainTextReadsTheSameOnceEscaped(String text) {
        assertThat(markdown.text(Markdown.escape(text))).isEqualTo(text);
        assertThat(markdown.html(Markdown.escape(text)))
                .startsWith("<p>")
                .doesNotContain("<a", "<h", "<li", "<strong", "<em");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kim\n\n# Ek", "Kim\r\n# Ek", " Kim\u00A0 # Ek "})
    void escapedTextIsOneLine(String text) {
        assertThat(markdown.text(Markdown.escape(text))).isEqualTo("Kim # Ek");
    }
}

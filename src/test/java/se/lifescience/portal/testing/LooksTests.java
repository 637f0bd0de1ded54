package se.lifescience.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LooksTests {

    /** An unnamed picture everywhere, pale words in the dark after a long fading, a broad box. */
    private static final String PAGE = """
            <html lang="LANGUAGE"><head><title>Sida</title><style>
              img { width: 24px; height: 24px }
              div { width: 400px }
              p { color: #000; background: #fff; transition: color 60s, background 60s }
              @media (prefers-color-scheme: dark) { p { color: #777; background: #888 } }
            </style></head>
            <body><main><h1>Rubrik</h1><p>Text</p><img src="data:,"><div>Bredd</div></main></body></html>""";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void whatIsWrongIsToldInTheLookWhereItIs() {
        assertThat(faults("sv"))
                .containsExactly(
                        "page light_320: the page or a list is wider than its place",
                        "page light_320: image-alt: <img src=\"data:,\">",
                        "page dark_320: color-contrast: <p>Text</p>",
                        "page dark_1280: color-contrast: <p>Text</p>",
                        "page light_1280: image-alt: <img src=\"data:,\">");
    }

    @Test
    void anEnglishPageIsAskedForEverythingInTheDark() {
        assertThat(faults("en"))
                .contains("page dark_320: image-alt: <img src=\"data:,\">")
                .contains("page dark_1280: color-contrast: <p>Text</p>")
                .doesNotContain("page light_320: image-alt: <img src=\"data:,\">");
    }

    private static List<String> faults(String language) {
        try (var visitor = browser.visitor();
                var page = visitor.newPage()) {
            page.setContent(PAGE.replace("LANGUAGE", language));
            return Looks.faults(page, "page", 0.1);
        }
    }
}

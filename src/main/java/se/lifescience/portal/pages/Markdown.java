package se.lifescience.portal.pages;

import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.SingleLine;

/** Turns people's Markdown into safe HTML, or into plain text; raw HTML in it stays text, and links lead only to http, https and mailto. */
@Component("markdown")
public class Markdown {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "hr", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private static final Pattern SIGNS = Pattern.compile("([\\\\`*_{}\\[\\]<>()#+.!|~&-])");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer html =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private final TextContentRenderer text = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    /** Plain text as one line of Markdown that reads the same: nobody's name becomes a link or a heading. */
    public static String escape(String text) {
        return SIGNS.matcher(SingleLine.fold(text)).replaceAll("\\\\$1");
    }

    public String html(String markdown) {
        return POLICY.sanitize(html.render(parser.parse(markdown)));
    }

    public String text(String markdown) {
        return text.render(parser.parse(markdown));
    }
}

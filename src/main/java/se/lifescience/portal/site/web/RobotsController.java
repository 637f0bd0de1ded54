package se.lifescience.portal.site.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.pages.PublicController;
import se.lifescience.portal.pages.PublicSite;

/** Tells search engines which pages there are, in both languages, and which links are nobody's business but one person's. */
@PublicController
class RobotsController {

    private static final List<String> BEHIND_LOGIN = List.of("/portal", "/office");
    private static final CacheControl KEEPING =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final PortalSettings settings;
    private final PublicSite site;

    RobotsController(PortalSettings settings, PublicSite site) {
        this.settings = settings;
        this.site = site;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var closed = Stream.concat(BEHIND_LOGIN.stream(), site.disallowed().stream())
                .map(path -> "Disallow: " + path + "\n")
                .collect(Collectors.joining());
        var text = "User-agent: *\n" + closed + "Sitemap: " + settings.baseUrl() + "/sitemap.xml\n";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(KEEPING)
                .body(text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (var path : site.addresses()) {
            for (var language : Language.values()) {
                text.append("<url><loc>").append(address(language, path)).append("</loc>");
                for (var other : Language.values()) {
                    text.append("<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                            .formatted(other.tag(), address(other, path)));
                }
                text.append("</url>\n");
            }
        }
        text.append("</urlset>\n");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(KEEPING)
                .body(text.toString());
    }

    private String address(Language language, String path) {
        return HtmlUtils.htmlEscape(settings.address(language, path));
    }
}

package se.lifescience.portal.site.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.strategy.EditionView;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.web.Announcement;
import se.lifescience.portal.web.Announcements;
import se.lifescience.portal.web.PublicController;

/** Tells search engines which pages there are, in both languages, and which links are nobody's business but one person's. */
@PublicController
class RobotsController {

    private static final List<String> PAGES =
            List.of("/", "/strategy", "/conferences", "/calls", "/privacy", "/accessibility");
    private static final CacheControl KEEPING =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final PortalSettings settings;
    private final StrategyService strategy;
    private final List<Announcements> announcements;

    RobotsController(PortalSettings settings, StrategyService strategy, List<Announcements> announcements) {
        this.settings = settings;
        this.strategy = strategy;
        this.announcements = announcements;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var text = """
                User-agent: *
                Disallow: /portal
                Disallow: /office
                Disallow: /r/
                Disallow: /i/
                Disallow: /u/

                Sitemap: %s/sitemap.xml
                """.formatted(settings.baseUrl());
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
        for (var path : paths()) {
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

    private Iterable<String> paths() {
        var editions = strategy.editions();
        var goals =
                editions.stream().flatMap(edition -> edition.goals().stream()).map(EditionView.GoalView::path);
        var told = announcements.stream()
                .flatMap(source -> source.announcements(Language.SV).stream())
                .map(Announcement::path);
        return Stream.of(PAGES.stream(), editions.stream().map(edition -> "/strategy/" + edition.code()), goals, told)
                .flatMap(stream -> stream)
                .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
    }

    private String address(Language language, String path) {
        return HtmlUtils.htmlEscape(settings.address(language, path));
    }
}

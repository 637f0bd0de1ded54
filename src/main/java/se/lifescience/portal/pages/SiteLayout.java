package se.lifescience.portal.pages;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Translations;

/** What the layout of the public pages asks for while it is written. */
@Component
public class SiteLayout {

    /** Named by its own content, so that it may be kept for ever. */
    static final String FONT = "/fonts/source-sans-3-latin-7a19a702.woff2";

    private final PublicSite site;
    private final SingletonSupplier<List<String>> styles;
    private final PortalSettings settings;
    private final Translations translations;

    SiteLayout(PublicSite site, ResourceUrlProvider addresses, PortalSettings settings, Translations translations) {
        this.site = site;
        this.styles = SingletonSupplier.of(() -> Stream.of("tokens", "site")
                .map(name -> "/styles/" + name + ".css")
                .map(plain -> Objects.requireNonNullElse(addresses.getForLookupPath(plain), plain))
                .toList());
        this.settings = settings;
        this.translations = translations;
    }

    /** The addresses of the shared tokens and the public face, each named by its content. */
    public List<String> stylesheets() {
        return styles.obtain();
    }

    public String font() {
        return FONT;
    }

    public String email() {
        return settings.office().email();
    }

    public List<PublicSection> sections() {
        return site.menu();
    }

    /** Whether search engines may list the page. */
    public boolean isIndexed(PageContext page) {
        return site.isIndexed(page.path());
    }

    /** The breadcrumb of a page whose controller gave none: the section it lies in. */
    public List<Crumb> trail(PageContext page) {
        return site.menu().stream()
                .filter(section -> section.holds(page.path()))
                .map(section -> new Crumb(translations.text(page.language(), section.key()), section.path()))
                .toList();
    }

    /** The ids of the texts that describe a field: its error, then its help; null where there is neither. */
    public @Nullable String describedBy(String field, boolean wrong, boolean helped) {
        var ids = Stream.of(wrong ? field + "-error" : "", helped ? field + "-help" : "")
                .filter(id -> !id.isEmpty())
                .toList();
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}

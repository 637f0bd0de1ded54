package se.lifescience.portal.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Translations;

/** What the layout of the public pages asks for while it is written. */
@Component
public class SiteLayout {

    private final PublicSite site;
    private final PublicStyles styles;
    private final PortalSettings settings;
    private final Translations translations;

    SiteLayout(PublicSite site, PublicStyles styles, PortalSettings settings, Translations translations) {
        this.site = site;
        this.styles = styles;
        this.settings = settings;
        this.translations = translations;
    }

    public String stylesheet() {
        return styles.path();
    }

    public String font() {
        return styles.font();
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

package se.lifescience.portal.pages;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.pages.PublicSection.Kind;

/** Everything that answers without login, as the modules' sections say; whatever lies in none of them is not found. */
@Component
public class PublicSite {

    private final List<PublicSection> sections;
    private final List<PublicSection> menu;

    PublicSite(List<PublicSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparing(PublicSection::path))
                .toList();
        this.menu = sections.stream()
                .filter(section -> !section.key().isEmpty())
                .sorted(Comparator.comparingInt(PublicSection::order))
                .toList();
    }

    public List<PublicSection> sections() {
        return sections;
    }

    /** The sections of the menu, in its order. */
    public List<PublicSection> menu() {
        return menu;
    }

    /** What the security chain lets through. */
    public String[] patterns() {
        return sections.stream().flatMap(section -> section.patterns().stream()).toArray(String[]::new);
    }

    /** Whether an address is a personal link: never kept, never listed, told to nobody. */
    public boolean isPersonal(String address) {
        return lies(address, Kind.PERSONAL);
    }

    /** Whether search engines may list the page. */
    boolean isIndexed(String address) {
        return !lies(address, Kind.PERSONAL) && !lies(address, Kind.UNLISTED);
    }

    /** Where programs that follow every link should not go. */
    public List<String> disallowed() {
        return sections.stream()
                .filter(section -> section.kind() == Kind.PERSONAL)
                .map(section -> section.path() + "/")
                .toList();
    }

    /** Every page there is now that search engines may list. */
    public List<String> addresses() {
        return sections.stream()
                .flatMap(section -> section.addresses().get())
                .distinct()
                .toList();
    }

    private boolean lies(String address, Kind kind) {
        return sections.stream().anyMatch(section -> section.kind() == kind && section.covers(address));
    }
}

package se.lifescience.portal.contacts.staff;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.TreeSet;
import se.lifescience.portal.contacts.ContactData;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.components.SectorTexts;

/** A contact's columns in the reader's language. */
final class ContactTexts {

    private final Component owner;
    private final SectorTexts sectors;

    ContactTexts(Component owner, List<Region> regions) {
        this.owner = owner;
        this.sectors = new SectorTexts(owner, regions);
    }

    SectorTexts names() {
        return sectors;
    }

    String tags(ContactData contact) {
        return String.join(", ", new TreeSet<>(contact.tags()));
    }

    String language(Language spoken) {
        return owner.getTranslation("contacts.language." + spoken.tag());
    }

    List<String> headings() {
        return List.of("name", "email", "title", "organisation", "sector", "region", "language", "tags").stream()
                .map(column -> owner.getTranslation("contacts.column." + column))
                .toList();
    }

    List<String> cells(ContactData contact) {
        return List.of(
                contact.name(),
                contact.email(),
                contact.title(),
                contact.organisation(),
                sectors.sector(contact.sector()),
                sectors.region(contact.region()),
                language(contact.language()),
                tags(contact));
    }
}

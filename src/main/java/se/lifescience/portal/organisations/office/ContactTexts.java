package se.lifescience.portal.organisations.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.organisations.ContactData;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.Sector;

/** Names of sectors, regions and columns in the reader's language. */
final class ContactTexts {

    private final Component owner;
    private final Language language;
    private final Map<String, String> regions;

    ContactTexts(Component owner, List<Region> regions) {
        this.owner = owner;
        this.language = Language.of(UI.getCurrent().getLocale());
        this.regions = regions.stream()
                .collect(Collectors.toMap(Region::code, region -> region.name().in(language)));
    }

    String sector(@Nullable Sector sector) {
        return sector == null ? "" : owner.getTranslation(sector.key());
    }

    String region(@Nullable String code) {
        return code == null ? "" : regions.getOrDefault(code, code);
    }

    String tags(ContactData contact) {
        return String.join(", ", new TreeSet<>(contact.tags()));
    }

    String language(Language spoken) {
        return owner.getTranslation("organisations.language." + spoken.tag());
    }

    List<String> headings() {
        return List.of("name", "email", "title", "organisation", "sector", "region", "language", "tags").stream()
                .map(column -> owner.getTranslation("organisations.column." + column))
                .toList();
    }

    List<String> cells(ContactData contact) {
        return List.of(
                contact.name(),
                contact.email(),
                contact.title(),
                contact.organisation(),
                sector(contact.sector()),
                region(contact.region()),
                language(contact.language()),
                tags(contact));
    }

    Select<Sector> sectors() {
        var select = new Select<Sector>();
        select.setLabel(owner.getTranslation("organisations.field.sector"));
        select.setItems(Sector.values());
        select.setItemLabelGenerator(this::sector);
        choiceOfNone(select);
        return select;
    }

    Select<String> regions(List<Region> all) {
        var select = new Select<String>();
        select.setLabel(owner.getTranslation("organisations.field.region"));
        select.setItems(all.stream().map(Region::code).toList());
        select.setItemLabelGenerator(this::region);
        choiceOfNone(select);
        return select;
    }

    private void choiceOfNone(Select<?> select) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(owner.getTranslation("organisations.any"));
    }
}

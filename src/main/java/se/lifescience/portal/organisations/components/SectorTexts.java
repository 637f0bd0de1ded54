package se.lifescience.portal.organisations.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.Sector;

/** Names of sectors and regions in the reader's language, and the fields to choose them in. */
public final class SectorTexts {

    private final Component owner;
    private final Language language;
    private final Map<String, String> regions;

    public SectorTexts(Component owner, List<Region> regions) {
        this.owner = owner;
        this.language = Language.of(UI.getCurrent().getLocale());
        this.regions = regions.stream()
                .collect(Collectors.toMap(Region::code, region -> region.name().in(language)));
    }

    public String sector(@Nullable Sector sector) {
        return sector == null ? "" : owner.getTranslation(sector.key());
    }

    public String region(@Nullable String code) {
        return code == null ? "" : regions.getOrDefault(code, code);
    }

    public Select<Sector> sectors() {
        var select = new Select<Sector>();
        select.setLabel(owner.getTranslation("organisations.field.sector"));
        select.setItems(Sector.values());
        select.setItemLabelGenerator(this::sector);
        choiceOfNone(select);
        return select;
    }

    public Select<String> regions(List<Region> all) {
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

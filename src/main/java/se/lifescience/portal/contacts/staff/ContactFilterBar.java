package se.lifescience.portal.contacts.staff;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.Sector;

/** The fields that narrow the list of contacts, to and from the address of the page. */
class ContactFilterBar extends Div {

    private final TextField text = new TextField();
    private final Select<Sector> sector;
    private final Select<String> region;
    private final ComboBox<String> tag = new ComboBox<>();

    ContactFilterBar(ContactTexts texts, List<Region> regions, List<String> tags, Runnable changed) {
        addClassName("filters");
        sector = texts.names().sectors();
        region = texts.names().regions(regions);
        text.setLabel(getTranslation("organisations.search"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        tag.setLabel(getTranslation("contacts.tag"));
        tag.setItems(tags);
        sector.setPlaceholder(getTranslation("organisations.any"));
        region.setPlaceholder(getTranslation("organisations.any"));
        tag.setPlaceholder(getTranslation("organisations.any"));
        tag.setClearButtonVisible(true);
        text.addValueChangeListener(event -> runIf(event.isFromClient(), changed));
        sector.addValueChangeListener(event -> runIf(event.isFromClient(), changed));
        region.addValueChangeListener(event -> runIf(event.isFromClient(), changed));
        tag.addValueChangeListener(event -> runIf(event.isFromClient(), changed));
        add(text, sector, region, tag);
    }

    private static void runIf(boolean fromReader, Runnable changed) {
        if (fromReader) {
            changed.run();
        }
    }

    ContactService.Filter filter() {
        return new ContactService.Filter(text.getValue(), sector.getValue(), region.getValue(), tag.getValue());
    }

    void show(QueryParameters parameters) {
        text.setValue(first(parameters, "q", ""));
        sector.setValue(sectorOf(first(parameters, "sector", "")));
        var code = first(parameters, "region", "");
        region.setValue(region.getListDataView().getItems().anyMatch(code::equals) ? code : null);
        var wanted = first(parameters, "tag", "");
        tag.setValue(wanted.isEmpty() ? null : wanted);
    }

    QueryParameters parameters() {
        var values = new HashMap<String, String>();
        if (!text.isEmpty()) {
            values.put("q", text.getValue());
        }
        if (!sector.isEmpty()) {
            values.put("sector", sector.getValue().name());
        }
        if (!region.isEmpty()) {
            values.put("region", region.getValue());
        }
        if (!tag.isEmpty()) {
            values.put("tag", tag.getValue());
        }
        return QueryParameters.simple(values);
    }

    private static String first(QueryParameters parameters, String name, String otherwise) {
        return Objects.requireNonNull(parameters.getSingleParameter(name).orElse(otherwise));
    }

    private static @Nullable Sector sectorOf(String name) {
        for (var one : Sector.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }
}

package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.conferences.ConferenceFacts;
import se.lifescience.portal.conferences.ConferenceRules;
import se.lifescience.portal.conferences.ConferenceView;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.Slug;

/** The form for what, when, where and for how many; used for a new conference and for one that is there. */
final class FactsPart extends ConferenceSection {

    private final TextField titleSv = line("conferences.edit.title-sv", "titleSv", "title");
    private final TextField titleEn = line("conferences.edit.title-en", "titleEn");
    private final TextField slug = line("conferences.edit.slug", "slug");
    private final TextField startDate = line("conferences.edit.start-date", "startsAt");
    private final TextField startTime = line("conferences.edit.start-time", "startsAtTime");
    private final TextField endDate = line("conferences.edit.end-date", "endsAt");
    private final TextField endTime = line("conferences.edit.end-time", "endsAtTime");
    private final TextField closesDate = line("conferences.edit.closes-date", "closesAt");
    private final TextField closesTime = line("conferences.edit.closes-time", "closesAtTime");
    private final Checkbox digital = new Checkbox(getTranslation("conferences.edit.digital"));
    private final TextField placeSv = line("conferences.edit.place-sv", "placeSv", "place");
    private final TextField placeEn = line("conferences.edit.place-en", "placeEn");
    private final TextField capacity = line("conferences.edit.capacity", "capacity");
    private final ZoneId zone;

    /**
     * A form that saves by a command.
     *
     * @param suggest an address for a title, used while none was typed
     * @param save saves or refuses
     */
    FactsPart(ZoneId zone, Function<String, Optional<Slug>> suggest, String saveKey, Consumer<ConferenceFacts> save) {
        super("conferences.edit.facts");
        this.zone = zone;
        var day = getTranslation("conferences.edit.date-help");
        var time = getTranslation("conferences.edit.time-help");
        startDate.setHelperText(day);
        endDate.setHelperText(day);
        closesDate.setHelperText(getTranslation("conferences.edit.closes-help"));
        startTime.setHelperText(time);
        endTime.setHelperText(time);
        slug.setHelperText(getTranslation("conferences.edit.slug-help"));
        placeSv.setHelperText(getTranslation("conferences.edit.place-help"));
        titleSv.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        titleSv.addValueChangeListener(change -> {
            if (change.isFromClient() && slug.isEmpty() && !slug.isReadOnly()) {
                suggest.apply(change.getValue()).map(Slug::value).ifPresent(slug::setValue);
            }
        });
        startDate.addValueChangeListener(change -> {
            if (change.isFromClient() && endDate.isEmpty()) {
                endDate.setValue(change.getValue());
            }
        });
        add(
                beside(titleSv, titleEn),
                slug,
                beside(startDate, startTime),
                beside(endDate, endTime),
                digital,
                beside(placeSv, placeEn),
                capacity,
                beside(closesDate, closesTime),
                save(saveKey, () -> errors().attempt(() -> save.accept(read()))));
    }

    /** Shows what is saved. */
    void show(ConferenceView conference) {
        var occasion = conference.occasion();
        titleSv.setValue(occasion.title().sv());
        titleEn.setValue(occasion.title().en());
        slug.setValue(conference.slug());
        slug.setReadOnly(occasion.state().isPublic());
        showMoment(occasion.startsAt(), startDate, startTime);
        showMoment(occasion.endsAt(), endDate, endTime);
        showMoment(occasion.closesAt(), closesDate, closesTime);
        digital.setValue(occasion.digital());
        placeSv.setValue(occasion.place().sv());
        placeEn.setValue(occasion.place().en());
        capacity.setValue(String.valueOf(occasion.capacity()));
    }

    private void showMoment(@Nullable Instant moment, TextField date, TextField time) {
        date.setValue(moment == null ? "" : DateTimeInput.date(moment, zone));
        time.setValue(moment == null ? "" : DateTimeInput.time(moment, zone));
    }

    private ConferenceFacts read() {
        var wrong = new RefusalCollector();
        wrong.check(() -> ConferenceRules.required("titleSv", titleSv.getValue()));
        wrong.check(() -> ConferenceRules.required("titleEn", titleEn.getValue()));
        var address = wrong.find(() -> new Slug(ConferenceRules.required("slug", slug.getValue())));
        var starts = moment(wrong, "startsAt", startDate, startTime);
        var ends = moment(wrong, "endsAt", endDate, endTime);
        if (!digital.getValue()) {
            wrong.check(() -> ConferenceRules.required("placeSv", placeSv.getValue()));
        }
        var places = wrong.find(() -> ConferenceRules.places("capacity", DateTimeInput.count(capacity.getValue())));
        var hasClosing = !closesDate.isEmpty() || !closesTime.isEmpty();
        var closes = hasClosing ? moment(wrong, "closesAt", closesDate, closesTime) : Optional.<Instant>empty();
        wrong.demandNone();
        return new ConferenceFacts(
                address.orElseThrow(Refusal::notFound),
                LocalizedText.of(titleSv.getValue(), titleEn.getValue()),
                starts.orElseThrow(Refusal::notFound),
                ends.orElseThrow(Refusal::notFound),
                digital.getValue(),
                LocalizedText.of(placeSv.getValue(), placeEn.getValue()),
                closes.orElse(null),
                places.orElseThrow(Refusal::notFound));
    }

    /** Reads both fields, so that both say what is wrong with them. */
    private Optional<Instant> moment(RefusalCollector wrong, String name, TextField date, TextField time) {
        var day = wrong.find(() -> DateTimeInput.date(name, date.getValue()));
        var clock = wrong.find(() -> DateTimeInput.time(name + "Time", time.getValue()));
        return day.flatMap(d -> clock.map(c -> d.atTime(c).atZone(zone).toInstant()));
    }
}

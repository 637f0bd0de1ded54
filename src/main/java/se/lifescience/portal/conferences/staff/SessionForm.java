package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import se.lifescience.portal.conferences.ConferenceRules;
import se.lifescience.portal.conferences.ProgrammeItem;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;

/** The form for one item of the programme. */
final class SessionForm extends ConferenceSection {

    private final TextField date = line("conferences.session.date", "date");
    private final TextField from = line("conferences.session.from", "startsAt");
    private final TextField to = line("conferences.session.to", "endsAt");
    private final TextField titleSv = line("conferences.session.title-sv", "titleSv");
    private final TextField titleEn = line("conferences.session.title-en", "titleEn");
    private final TextArea aboutSv = area("conferences.session.about-sv", "aboutSv");
    private final TextArea aboutEn = area("conferences.session.about-en", "aboutEn");
    private final TextArea speakers = area("conferences.session.speakers", "speakers");
    private final ZoneId zone;

    SessionForm(ZoneId zone, String headingKey, Instant day, Consumer<ProgrammeItem.Data> save, Runnable cancel) {
        super(headingKey);
        this.zone = zone;
        date.setValue(DateTimeInput.date(day, zone));
        speakers.setHelperText(getTranslation("conferences.session.speakers-help"));
        add(
                beside(date, from, to),
                beside(titleSv, titleEn),
                beside(aboutSv, aboutEn),
                speakers,
                beside(
                        save("conferences.session.save", () -> errors().attempt(() -> save.accept(read()))),
                        new Button(getTranslation("conferences.session.cancel"), click -> cancel.run())));
    }

    void show(ProgrammeItem.Data item) {
        date.setValue(DateTimeInput.date(item.startsAt(), zone));
        from.setValue(DateTimeInput.time(item.startsAt(), zone));
        to.setValue(DateTimeInput.time(item.endsAt(), zone));
        titleSv.setValue(item.title().sv());
        titleEn.setValue(item.title().en());
        aboutSv.setValue(item.about().sv());
        aboutEn.setValue(item.about().en());
        speakers.setValue(String.join("\n", item.speakers()));
    }

    private ProgrammeItem.Data read() {
        var wrong = new RefusalCollector();
        var day = wrong.find(() -> DateTimeInput.date("date", date.getValue()));
        var starts = wrong.find(() -> DateTimeInput.time("startsAt", from.getValue()));
        var ends = wrong.find(() -> DateTimeInput.time("endsAt", to.getValue()));
        wrong.check(() -> ConferenceRules.required("titleSv", titleSv.getValue()));
        wrong.check(() -> ConferenceRules.required("titleEn", titleEn.getValue()));
        wrong.demandNone();
        var on = day.orElseThrow(Refusal::notFound);
        return new ProgrammeItem.Data(
                on.atTime(starts.orElseThrow(Refusal::notFound)).atZone(zone).toInstant(),
                on.atTime(ends.orElseThrow(Refusal::notFound)).atZone(zone).toInstant(),
                LocalizedText.of(titleSv.getValue(), titleEn.getValue()),
                LocalizedText.of(aboutSv.getValue(), aboutEn.getValue()),
                speakers.getValue().lines().toList());
    }
}

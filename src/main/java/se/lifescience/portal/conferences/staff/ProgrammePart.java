package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.function.Consumer;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.conferences.ConferenceView;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.conferences.ProgrammeItem;
import se.lifescience.portal.kernel.Language;

/** The programme as a list in order of time, and one form at a time to add or change an item. */
final class ProgrammePart extends ConferenceSection {

    private final Editing editing;
    private final ConferenceWords words;
    private final ZoneId zone;
    private final OrderedList list = new OrderedList();
    private final Paragraph empty = new Paragraph(getTranslation("conferences.session.none"));
    private final Div form = new Div();
    private final Button add = new Button(getTranslation("conferences.session.add"), click -> showNew());

    ProgrammePart(Editing editing, ConferenceWords words, ZoneId zone) {
        super("conferences.edit.programme");
        this.editing = editing;
        this.words = words;
        this.zone = zone;
        list.addClassName("sessions");
        add(empty, list, form, add);
        refresh();
    }

    void refresh() {
        var programme = current().programme();
        list.removeAll();
        programme.forEach(item -> list.add(line(item)));
        list.setVisible(!programme.isEmpty());
        empty.setVisible(programme.isEmpty());
        form.removeAll();
        add.setVisible(true);
    }

    private ConferenceView current() {
        return editing.conferences().get(editing.id());
    }

    private ListItem line(ProgrammeItem item) {
        var language = Language.of(getLocale());
        var title = item.data().title().in(language);
        var edit = new Button(getTranslation("conferences.session.edit"), click -> showExisting(item));
        edit.setAriaLabel(getTranslation("conferences.session.edit-this", title));
        var delete = new Button(
                getTranslation("conferences.session.delete"),
                click -> ask("conferences.session.ask-delete", title, () -> delete(item)));
        delete.setAriaLabel(getTranslation("conferences.session.delete-this", title));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        var time = new Span(words.day(item.data(), language) + " " + words.hours(item.data()));
        time.addClassName("time");
        return new ListItem(time, new Span(title), beside(edit, delete));
    }

    private void showNew() {
        show(new SessionForm(
                zone,
                "conferences.session.new",
                current().occasion().startsAt(),
                saving(data -> editing.conferences().addSession(editing.id(), data)),
                this::refresh));
    }

    private void showExisting(ProgrammeItem item) {
        var existing = new SessionForm(
                zone,
                "conferences.session.change",
                item.data().startsAt(),
                saving(data -> editing.conferences().editSession(item.id(), item.version(), data)),
                this::refresh);
        existing.show(item.data());
        show(existing);
    }

    private Consumer<ProgrammeItem.Data> saving(Consumer<ProgrammeItem.Data> save) {
        return data -> {
            save.accept(data);
            refresh();
            Notices.done(getTranslation("conferences.edit.saved"));
        };
    }

    private void show(SessionForm wanted) {
        form.removeAll();
        form.add(wanted);
        add.setVisible(false);
    }

    private void delete(ProgrammeItem item) {
        run("conferences.session.deleted", () -> {
            editing.conferences().deleteSession(item.id());
            refresh();
        });
    }
}

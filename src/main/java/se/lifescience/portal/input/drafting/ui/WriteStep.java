package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.organisations.OrganisationRoutes;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** Writing a contribution: it is saved as one writes, seen by nobody else, and goes nowhere until it is checked and sent. */
final class WriteStep extends Div {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** The refusal of the name of somebody else's organisation, after which one is shown where to join it. */
    private static final String REGISTERED = "input.refusal.organisation-registered";

    private final ContributionService contributions;
    private final ZoneId zone;
    private final Consumer<ContributionId> check;
    private final Runnable leave;
    private final DraftFields fields;
    private final CallNote callNote;
    private final Paragraph saved = new Paragraph();
    private final Anchor join = new Anchor(OrganisationRoutes.MINE, getTranslation("input.write.join"));
    private @Nullable ContributionId id;
    private long version;

    WriteStep(
            ContributionService contributions,
            List<GoalView> goals,
            Optional<CallView> call,
            ZoneId zone,
            DraftForm form,
            Consumer<ContributionId> check,
            Runnable leave) {
        this.contributions = contributions;
        this.zone = zone;
        this.check = check;
        this.leave = leave;
        this.fields = new DraftFields(goals, call, form, this::autosave);
        this.callNote = new CallNote(call, zone, this::leaveCall);
        saved.addClassName("muted");
        saved.getElement().setAttribute("role", "status");
        saved.setText(getTranslation("input.write.private"));
        join.setVisible(false);
        add(callNote, fields, join, saved, buttons());
    }

    /** Goes on with a draft that has been saved before. */
    void continueFrom(ContributionId draft, long draftVersion, Instant savedAt) {
        saved.setText(getTranslation("input.write.saved", CLOCK.format(savedAt.atZone(zone))));
        id = draft;
        version = draftVersion;
    }

    private Div buttons() {
        var next = new Button(getTranslation("input.write.check"), event -> check());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var save = new Button(getTranslation("input.write.save"), event -> save());
        var delete = new Button(getTranslation("input.write.delete"), event -> confirmDelete());
        delete.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        var row = new Div(next, save, delete);
        row.addClassName("buttons");
        return row;
    }

    private void autosave() {
        if (id != null || !fields.form().isUntouched()) {
            save();
        }
    }

    private boolean save() {
        var isSaved = fields.errors().attempt(() -> {
            var known = id;
            remember(
                    known == null
                            ? contributions.start(fields.form())
                            : contributions.save(known, version, fields.form()));
        });
        join.setVisible(fields.errors().shows(REGISTERED));
        return isSaved;
    }

    private void remember(ContributionService.DraftSaved receipt) {
        var isNew = id == null;
        id = receipt.id();
        version = receipt.version();
        fields.showOrganisation(receipt.organisation());
        saved.setText(
                getTranslation("input.write.saved", CLOCK.format(receipt.at().atZone(zone))));
        if (isNew) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, InputRoutes.mine(receipt.id())));
        }
    }

    private void check() {
        if (!save()) {
            return;
        }
        var draft = id;
        if (draft != null) {
            var faults = contributions.faults(draft);
            if (faults.isEmpty()) {
                check.accept(draft);
            } else {
                fields.errors().show(faults);
                join.setVisible(fields.errors().shows(REGISTERED));
            }
        }
    }

    private void leaveCall() {
        fields.leaveCall();
        callNote.setVisible(false);
        save();
    }

    private void confirmDelete() {
        ConfirmDialog.of(getTranslation("input.write.delete.heading"), getTranslation("input.write.delete.text"))
                .yes(getTranslation("input.write.delete.confirm"), () -> {
                    if (id != null) {
                        contributions.deleteDraft(id);
                    }
                    leave.run();
                })
                .no(getTranslation("input.write.delete.cancel"))
                .destructive()
                .ask();
    }
}

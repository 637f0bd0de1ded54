package se.lifescience.portal.privacy.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import se.lifescience.portal.accounts.AccountRoutes;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.ErasureEffect;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.Outcome;
import se.lifescience.portal.privacy.ErasureService;

/** What erasing somebody would do, the reason for it, and the button that does it. */
class ErasePart extends Div {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final RadioButtonGroup<ErasureService.Reason> reason = errors.field(
            "reason",
            new RadioButtonGroup<>(getTranslation("privacy.erase-other.reason"), ErasureService.Reason.values()));
    private final Consumer<ErasureService.Reason> erase;

    ErasePart(List<ErasureEffect> fates, Consumer<ErasureService.Reason> erase) {
        this.erase = erase;
        if (fates.isEmpty()) {
            add(new Paragraph(getTranslation("privacy.erase-other.nothing")));
            return;
        }
        add(new Paragraph(getTranslation("privacy.erase-other.as-read")));
        for (var outcome : Outcome.values()) {
            var some = fates.stream().filter(fate -> fate.outcome() == outcome).toList();
            if (!some.isEmpty()) {
                add(new H2(getTranslation("privacy.erase-other.outcome." + outcome)), list(some));
            }
        }
        reason.setItemLabelGenerator(each -> getTranslation("privacy.erase-other.reason." + each));
        var button = new Button(getTranslation("privacy.erase-other.button"), click -> ask());
        button.addThemeVariants(ButtonVariant.ERROR);
        var form = new Div(summary, reason, new Div(button));
        form.addClassName("form");
        add(form);
    }

    private UnorderedList list(List<ErasureEffect> fates) {
        var list = new UnorderedList();
        fates.forEach(fate -> list.add(new ListItem(getTranslation(fate.key(), fate.count()))));
        return list;
    }

    private void ask() {
        errors.attempt(() -> {
            if (reason.isEmpty()) {
                throw Refusal.of("privacy.refusal.erase-reason").at("reason");
            }
            confirm();
        });
    }

    private void confirm() {
        ConfirmDialog.of(
                        getTranslation("privacy.erase-other.question"),
                        getTranslation("privacy.erase-other.question-text"))
                .destructive()
                .no(getTranslation("privacy.erase-other.no"))
                .yes(getTranslation("privacy.erase-other.button"), this::erase)
                .ask();
    }

    private void erase() {
        errors.attempt(() -> {
            erase.accept(reason.getValue());
            removeAll();
            Notices.done(getTranslation("privacy.erase-other.done"));
            getUI().ifPresent(ui -> ui.navigate(AccountRoutes.PEOPLE.substring(1)));
        });
    }
}

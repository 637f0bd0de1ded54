package se.lifescience.portal.organisations.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.organisations.MergeService;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.OrganisationView;

/** Chooses the duplicate, shows what would follow, and makes it a part of the organisation. */
class MergeDialog extends Dialog {

    private final FieldErrors errors;
    private final UnorderedList preview = new UnorderedList();
    private final Button merge = new Button(getTranslation("organisations.desk.merge"));

    MergeDialog(OrganisationView kept, OrganisationService organisations, MergeService merges, Runnable changed) {
        setHeaderTitle(
                getTranslation("organisations.desk.merge-into", kept.data().nameSv()));
        var summary = new ErrorSummary();
        errors = new FieldErrors(summary);
        var gone = new ComboBox<OrganisationView>(getTranslation("organisations.desk.duplicate"));
        gone.setItemLabelGenerator(one -> one.data().nameSv());
        gone.setItems(query ->
                organisations.list(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        merge.setEnabled(false);
        gone.addValueChangeListener(change -> {
            var chosen = change.getValue();
            preview.removeAll();
            merge.setEnabled(false);
            if (chosen != null) {
                errors.attempt(() -> {
                    merges.preview(kept.id(), chosen.id())
                            .moved()
                            .forEach((name, number) -> preview.add(
                                    new ListItem(getTranslation("organisations.desk.moves." + name, number))));
                    merge.setEnabled(true);
                });
            }
        });
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        merge.addClickListener(click -> errors.attempt(() -> {
            merges.merge(kept.id(), gone.getValue().id());
            close();
            changed.run();
            Notices.done(getTranslation("organisations.own.done"));
        }));
        var form = new Div(summary, new Paragraph(getTranslation("organisations.desk.merge.text")), gone, preview);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("organisations.cancel"), click -> close()), merge);
    }
}

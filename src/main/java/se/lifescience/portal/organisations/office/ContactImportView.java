package se.lifescience.portal.organisations.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.lifescience.portal.components.CsvUpload;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Roles;
import se.lifescience.portal.organisations.ContactImport;
import se.lifescience.portal.organisations.ImportPreview;

/** Takes contacts in from a file in two steps: look at what it would do, then do it. */
@Route("office/contacts/import")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class ContactImportView extends Page {

    private final ContactImport imports;
    private final ErrorSummary summary = new ErrorSummary();
    private final Div step = new Div();

    ContactImportView(ContactImport imports) {
        super("organisations.import.title");
        this.imports = imports;
        lead(getTranslation("organisations.import.lead"));
        var help = new UnorderedList(
                new ListItem(getTranslation("organisations.import.help.columns")),
                new ListItem(getTranslation("organisations.import.help.coding")),
                new ListItem(getTranslation("organisations.import.help.known")));
        var upload = new CsvUpload(this::preview, text -> summary.show(List.of(text)));
        step.getElement().setAttribute("aria-live", "polite");
        add(
                summary,
                help,
                upload,
                step,
                new RouterLink(getTranslation("organisations.contacts.back"), ContactsView.class));
    }

    private void preview(byte[] file) {
        try {
            summary.clear();
            step.removeAll();
            step.add(new ImportPreviewPanel(imports.preview(file), this::run));
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void run(ImportPreview preview, boolean leaveOutErrors) {
        try {
            summary.clear();
            var result = imports.run(preview, leaveOutErrors);
            step.removeAll();
            step.add(
                    new H2(getTranslation("organisations.import.done")),
                    new Paragraph(getTranslation(
                            "organisations.import.done.text",
                            result.created(),
                            result.changed(),
                            result.unchanged(),
                            result.duplicates(),
                            result.leftOut())));
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void refuse(Refusal refusal) {
        summary.show(List.of(getTranslation(refusal.key(), refusal.arguments())));
    }
}

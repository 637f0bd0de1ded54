package se.lifescience.portal.contacts.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import se.lifescience.portal.components.CsvUpload;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.contacts.ContactImportService;
import se.lifescience.portal.contacts.ImportPreview;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;

/** Takes contacts in from a file in two steps: look at what it would do, then do it. */
@Route("office/contacts/import")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class ContactImportView extends Page {

    private final ContactImportService imports;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final ProvenanceFields provenance = new ProvenanceFields(errors);
    private final Div step = new Div();

    ContactImportView(ContactImportService imports) {
        super("contacts.import.title");
        this.imports = imports;
        lead(getTranslation("contacts.import.lead"));
        var help = new UnorderedList(
                new ListItem(getTranslation("contacts.import.help.columns")),
                new ListItem(getTranslation("contacts.import.help.coding")),
                new ListItem(getTranslation("contacts.import.help.known")));
        var upload = new CsvUpload(this::preview, text -> summary.show(List.of(text)));
        step.getElement().setAttribute("aria-live", "polite");
        add(
                summary,
                help,
                provenance,
                upload,
                step,
                new RouterLink(getTranslation("contacts.contacts.back"), ContactsView.class));
    }

    private void preview(byte[] file) {
        step.removeAll();
        errors.attempt(() -> step.add(new ImportPreviewPanel(imports.preview(file), this::run)));
    }

    /** The work is another thread's, as the person who asked for it, so that the page can tell and stop it. */
    private void run(ImportPreview preview, boolean leaveOutErrors) {
        var ui = getUI().orElseThrow();
        var progress = new ImportProgressPanel(ui);
        var from = provenance.read();
        summary.clear();
        var panel = step.getChildren().toList();
        panel.forEach(part -> part.setVisible(false));
        step.add(progress);
        Thread.ofVirtual().name("contact-import").start(new DelegatingSecurityContextRunnable(() -> {
            try {
                var result = imports.run(preview, leaveOutErrors, from, progress);
                progress.tell(() -> done(result));
            } catch (RuntimeException stopped) {
                progress.tell(() -> {
                    step.remove(progress);
                    panel.forEach(part -> part.setVisible(true));
                    errors.show(
                            stopped instanceof Refusal refusal
                                    ? refusal.all()
                                    : List.of(Refusal.of("contacts.import.failed")));
                });
                if (!(stopped instanceof Refusal)) {
                    throw stopped;
                }
            }
        }));
    }

    private void done(ContactImportService.Result result) {
        step.removeAll();
        step.add(
                new H2(getTranslation("contacts.import.done")),
                new Paragraph(getTranslation(
                        "contacts.import.done.text",
                        result.created(),
                        result.changed(),
                        result.unchanged(),
                        result.duplicates(),
                        result.leftOut())));
    }
}

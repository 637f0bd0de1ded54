package se.lifescience.portal.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.lifescience.portal.accounts.AccountRoutes;
import se.lifescience.portal.components.Downloads;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.access.RecentLogin;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.ErasureEffect;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.Outcome;
import se.lifescience.portal.privacy.MyDataService;

/** A person's data as a file, and the way out: what erasing would do is shown before it can be done. */
@Route("portal/me/data")
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class MyDataView extends Page implements BeforeEnterObserver {

    private static final String TOO_OFTEN = "too-often";

    private final MyDataService data;
    private final AuthenticationContext login;
    private final ErrorSummary summary = new ErrorSummary();
    private final Div preview = new Div();

    MyDataView(MyDataService data, RecentLogin fresh, AuthenticationContext login) {
        super("privacy.data.heading");
        this.data = data;
        this.login = login;
        lead(getTranslation("privacy.data.lead"));
        var download = Downloads.link(
                getTranslation("privacy.data.download"),
                fresh::require,
                Downloads.unlessRefused(archive(), AccountRoutes.MY_DATA + "?" + TOO_OFTEN));
        preview.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("privacy.data.copy")),
                new Paragraph(getTranslation("privacy.data.copy-text")),
                download,
                new H2(getTranslation("privacy.erase.heading")),
                new Paragraph(getTranslation("privacy.erase.text")),
                summary,
                new Button(getTranslation("privacy.erase.show"), click -> show()),
                preview);
    }

    private DownloadHandler archive() {
        return event -> {
            var zip = data.export();
            event.setFileName(getTranslation("privacy.data.file") + ".zip");
            event.setContentType("application/zip");
            event.setContentLength(zip.length);
            try (var out = event.getOutputStream()) {
                out.write(zip);
            }
        };
    }

    /** The page that the link leads to when there is no file to give. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey(TOO_OFTEN)) {
            heading(getTranslation("privacy.data.too-often"));
            lead(getTranslation("privacy.refusal.exports", MyDataService.EXPORTS_AN_HOUR));
        }
    }

    private void show() {
        var fates = data.whatErasingDoes();
        preview.removeAll();
        for (var outcome : Outcome.values()) {
            var some = fates.stream().filter(fate -> fate.outcome() == outcome).toList();
            if (!some.isEmpty()) {
                preview.add(new H3(getTranslation("privacy.erase.outcome." + outcome)), list(some));
            }
        }
        var sure = new Checkbox(getTranslation("privacy.erase.sure"));
        var erase = new Button(getTranslation("privacy.erase.button"), click -> erase());
        erase.addThemeVariants(ButtonVariant.ERROR);
        erase.setEnabled(false);
        sure.addValueChangeListener(change -> erase.setEnabled(change.getValue()));
        var actions = new Div(erase);
        actions.addClassName("actions");
        preview.add(sure, actions);
    }

    private UnorderedList list(List<ErasureEffect> fates) {
        var list = new UnorderedList();
        fates.forEach(fate -> list.add(new ListItem(getTranslation(fate.key(), fate.count()))));
        return list;
    }

    private void erase() {
        new FieldErrors(summary).attempt(() -> {
            data.erase();
            login.logout();
        });
    }
}

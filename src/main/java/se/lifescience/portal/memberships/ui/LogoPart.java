package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.FileUpload;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.organisations.LogoService;
import se.lifescience.portal.organisations.OrganisationId;

/** The logo of an organisation: shown, chosen, taken away. */
class LogoPart extends Div {

    private final OrganisationId organisation;
    private final LogoService logos;
    private final String name;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final Div shown = new Div();

    LogoPart(OrganisationId organisation, String name, LogoService logos) {
        this.organisation = organisation;
        this.name = name;
        this.logos = logos;
        var upload = new FileUpload(
                new FileUpload.Kinds(
                        LogoService.MOST_BYTES,
                        List.of("image/png", "image/jpeg", "image/webp"),
                        List.of(".png", ".jpg", ".jpeg", ".webp")),
                this::give,
                sentence -> summary.show(List.of(sentence)));
        addClassName("form");
        add(new Paragraph(getTranslation("memberships.own.logo.text")), summary, shown, upload);
        refresh();
    }

    private void refresh() {
        shown.removeAll();
        logos.of(organisation).ifPresent(logo -> {
            var image = new Image(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                    new ByteArrayInputStream(logo), "logo.png", "image/png", logo.length))
                            .inline(),
                    getTranslation("organisations.logo.of", name));
            image.addClassName("logo");
            shown.add(
                    image,
                    new Div(new Button(
                            getTranslation("memberships.own.logo.remove"),
                            click -> act(() -> logos.remove(organisation), "memberships.own.logo.removed"))));
        });
    }

    private void give(byte[] file) {
        act(() -> logos.give(organisation, file), "memberships.own.logo.saved");
    }

    private void act(Runnable action, String done) {
        if (errors.attempt(action)) {
            refresh();
            Notices.done(getTranslation(done));
        }
    }
}

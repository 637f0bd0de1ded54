package se.lifescience.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import se.lifescience.portal.accounts.profile.ConsentService;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.FileUpload;
import se.lifescience.portal.components.Notices;

/** A person's photo: shown, chosen with consent, taken away. */
class PhotoPart extends Div {

    private final ConsentService consents;
    private final Runnable changed;
    private final ErrorSummary summary = new ErrorSummary();
    private final Div shown = new Div();
    private final FieldErrors errors = new FieldErrors(summary);
    private final Checkbox agreed = errors.field("agreed", new Checkbox(getTranslation("accounts.photo.agree")));

    PhotoPart(ConsentService consents, Runnable changed) {
        this.consents = consents;
        this.changed = changed;
        var upload = new FileUpload(
                new FileUpload.Kinds(
                        ConsentService.MOST_PHOTO_BYTES,
                        List.of("image/jpeg", "image/png"),
                        List.of(".jpg", ".jpeg", ".png")),
                this::give,
                sentence -> summary.show(List.of(sentence)));
        add(
                new H2(getTranslation("accounts.photo.heading")),
                new Paragraph(getTranslation("accounts.photo.lead")),
                summary,
                shown,
                agreed,
                upload);
        refresh();
    }

    private void refresh() {
        shown.removeAll();
        consents.myPhoto().ifPresent(photo -> {
            var image = new Image(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                    new ByteArrayInputStream(photo), "photo.jpg", "image/jpeg", photo.length))
                            .inline(),
                    getTranslation("accounts.photo.alt"));
            image.setWidth("160px");
            var remove = new Button(getTranslation("accounts.photo.remove"), click -> {
                consents.withdraw(ConsentService.Kind.PHOTO);
                done("accounts.photo.removed");
            });
            shown.add(image, new Div(remove));
        });
    }

    private void give(byte[] file) {
        if (errors.attempt(() -> consents.givePhoto(file, agreed.getValue()))) {
            done("accounts.photo.saved");
        }
    }

    private void done(String key) {
        refresh();
        changed.run();
        Notices.done(getTranslation(key));
    }
}

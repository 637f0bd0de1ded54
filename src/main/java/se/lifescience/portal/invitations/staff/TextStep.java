package se.lifescience.portal.invitations.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.DateField;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.invitations.CampaignView;
import se.lifescience.portal.invitations.text.CampaignText;
import se.lifescience.portal.invitations.text.MergeField;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;

/** What a round writes, in both languages. */
class TextStep extends Div {

    private final CampaignParts parts;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final TextField name = new TextField();
    private final TextField subjectSv = new TextField();
    private final TextField subjectEn = new TextField();
    private final TextArea bodySv = new TextArea();
    private final TextArea bodyEn = new TextArea();
    private final DateField replyBy = new DateField();

    TextStep(CampaignParts parts, CampaignView campaign, Runnable next) {
        this.parts = parts;
        var language = Language.of(getLocale());
        var fields = Stream.of(MergeField.values())
                .map(field -> field.written(language))
                .collect(Collectors.joining(", "));
        name.setLabel(getTranslation("invitations.text.name"));
        subjectSv.setLabel(getTranslation("invitations.text.subject-sv"));
        subjectEn.setLabel(getTranslation("invitations.text.subject-en"));
        bodySv.setLabel(getTranslation("invitations.text.body-sv"));
        bodyEn.setLabel(getTranslation("invitations.text.body-en"));
        bodySv.setMinRows(8);
        bodyEn.setMinRows(8);
        replyBy.setLabel(getTranslation("invitations.text.reply-by"));
        show(campaign);
        var form = new Div(
                errors.field("name", name),
                errors.field("subjectSv", subjectSv),
                errors.field("bodySv", bodySv),
                errors.field("subjectEn", subjectEn),
                errors.field("bodyEn", bodyEn),
                errors.field("replyBy", replyBy));
        form.addClassName("form");
        var save = new Button(getTranslation("invitations.text.save"), event -> save(campaign, next));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(getTranslation("invitations.text.title")),
                new Paragraph(getTranslation("invitations.text.help", fields)),
                summary,
                form,
                save);
    }

    private void show(CampaignView campaign) {
        name.setValue(campaign.name());
        subjectSv.setValue(campaign.text().subject().sv());
        subjectEn.setValue(campaign.text().subject().en());
        bodySv.setValue(campaign.text().body().sv());
        bodyEn.setValue(campaign.text().body().en());
        var until = campaign.replyBy();
        if (until != null) {
            replyBy.setValue(until.minusNanos(1).atZone(parts.settings().zone()).toLocalDate());
        }
    }

    private void save(CampaignView campaign, Runnable next) {
        errors.attempt(() -> {
            parts.campaigns()
                    .write(
                            campaign.id(),
                            campaign.version(),
                            name.getValue(),
                            new CampaignText(
                                    new LocalizedText(subjectSv.getValue(), subjectEn.getValue()),
                                    new LocalizedText(bodySv.getValue(), bodyEn.getValue())),
                            endOfDay());
            Notices.done(getTranslation("invitations.text.saved"));
            next.run();
        });
    }

    private @Nullable Instant endOfDay() {
        var day = replyBy.getValue();
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(parts.settings().zone()).toInstant();
    }
}

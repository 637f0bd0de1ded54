package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.textfield.TextArea;
import se.lifescience.portal.conferences.ConferenceTexts;
import se.lifescience.portal.kernel.LocalizedText;

/** The form for what the page says, Swedish and English beside each other. */
final class TextsPart extends ConferenceSection {

    private final TextArea leadSv = area("conferences.edit.lead-sv", "leadSv");
    private final TextArea leadEn = area("conferences.edit.lead-en", "leadEn");
    private final TextArea bodySv = area("conferences.edit.body-sv", "bodySv");
    private final TextArea bodyEn = area("conferences.edit.body-en", "bodyEn");

    TextsPart(Editing editing, ConferenceTexts texts) {
        super("conferences.edit.texts");
        leadSv.setValue(texts.lead().sv());
        leadEn.setValue(texts.lead().en());
        bodySv.setValue(texts.body().sv());
        bodyEn.setValue(texts.body().en());
        bodySv.setHelperText(getTranslation("conferences.edit.markdown-help"));
        bodyEn.setHelperText(getTranslation("conferences.edit.markdown-help"));
        add(
                beside(leadSv, leadEn),
                beside(bodySv, bodyEn),
                save(
                        "conferences.edit.save-texts",
                        () -> run(
                                "conferences.edit.saved",
                                () -> editing.save(
                                        version -> editing.conferences().editTexts(editing.id(), version, typed())))));
    }

    private ConferenceTexts typed() {
        return new ConferenceTexts(
                LocalizedText.of(leadSv.getValue(), leadEn.getValue()),
                LocalizedText.of(bodySv.getValue(), bodyEn.getValue()));
    }
}

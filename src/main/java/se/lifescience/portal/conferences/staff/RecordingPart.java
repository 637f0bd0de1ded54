package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.textfield.TextField;

/** The form for the link to the recording. */
final class RecordingPart extends ConferenceSection {

    RecordingPart(Editing editing, String saved) {
        super("conferences.edit.recording");
        TextField recording = line("conferences.edit.recording-address", "recording");
        recording.setHelperText(getTranslation("conferences.edit.recording-help"));
        recording.setValue(saved);
        add(
                recording,
                save(
                        "conferences.edit.save-recording",
                        () -> run(
                                "conferences.edit.saved",
                                () -> editing.save(version -> editing.conferences()
                                        .editRecording(editing.id(), version, recording.getValue())))));
    }
}

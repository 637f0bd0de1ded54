package se.lifescience.portal.invitations.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.kernel.Refusal;

/** Asks before something that can't be undone, and says in a sentence when it is refused. */
final class Confirmation {

    private Confirmation() {}

    static void ask(Component owner, String heading, String text, String confirm, Runnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(heading);
        dialog.setText(text);
        dialog.setConfirmText(confirm);
        dialog.setCancelable(true);
        dialog.setCancelText(owner.getTranslation("invitations.cancel"));
        dialog.addConfirmListener(event -> attempt(owner, action));
        dialog.open();
    }

    static void attempt(Component owner, Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            Notices.refused(owner.getTranslation(refusal.key(), refusal.arguments()));
        }
    }
}

package se.lifescience.portal.invitations.staff;

import com.vaadin.flow.component.Component;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.kernel.Refusal;

/** Asks before something that can't be undone, and says in a sentence when it is refused. */
final class Confirmation {

    private Confirmation() {}

    static void ask(Component owner, String heading, String text, String confirm, Runnable action) {
        ConfirmDialog.of(heading, text)
                .yes(confirm, () -> attempt(owner, action))
                .no(owner.getTranslation("invitations.cancel"))
                .ask();
    }

    static void attempt(Component owner, Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            Notices.refused(owner.getTranslation(refusal.key(), refusal.arguments()));
        }
    }
}

package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.Component;
import se.lifescience.portal.components.ConfirmDialog;

/** Asks before something that cannot be undone; the button says what happens. */
final class Ask {

    private Ask() {}

    /** Asks with the texts {@code key.title}, {@code key.text} and {@code key.yes}. */
    static void before(Component page, String key, Object argument, Runnable action) {
        ConfirmDialog.of(page.getTranslation(key + ".title", argument), page.getTranslation(key + ".text", argument))
                .yes(page.getTranslation(key + ".yes"), action)
                .no(page.getTranslation("conferences.edit.keep"))
                .destructive()
                .ask();
    }
}

package se.lifescience.portal.conferences.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be undone; the button says what happens. */
final class Ask {

    private Ask() {}

    /** Asks with the texts {@code key.title}, {@code key.text} and {@code key.yes}. */
    static void before(Component page, String key, Object argument, Runnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(page.getTranslation(key + ".title", argument));
        dialog.setText(page.getTranslation(key + ".text", argument));
        dialog.setConfirmText(page.getTranslation(key + ".yes"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(page.getTranslation("conferences.edit.keep"));
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
    }
}

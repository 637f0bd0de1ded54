package se.lifescience.portal.participation.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a place, or a position in the waiting list, is given up. */
class CancelDialog extends ConfirmDialog {

    CancelDialog(String title, boolean waits, Runnable cancel) {
        setHeader(getTranslation("participation.mine.cancel.question"));
        setText(getTranslation(waits ? "participation.mine.leave.text" : "participation.mine.cancel.text", title));
        setCancelable(true);
        setCancelText(getTranslation("participation.mine.cancel.no"));
        setConfirmText(getTranslation(waits ? "participation.mine.leave" : "participation.mine.cancel.yes"));
        addConfirmListener(event -> cancel.run());
    }
}

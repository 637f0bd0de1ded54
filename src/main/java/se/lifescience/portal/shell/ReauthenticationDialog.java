package se.lifescience.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.login.Reauthentication;

/** Asks somebody to log in again where they are, so that what they were about to do can be done. */
final class ReauthenticationDialog {

    private ReauthenticationDialog() {}

    static void ask(Reauthentication again, UI ui) {
        var back = "/" + ui.getActiveViewLocation().getPathWithQueryParameters();
        var way = again.way();
        ConfirmDialog.of(ui.getTranslation("shell.again"), text(ui, way))
                .no(ui.getTranslation("shell.again.not-now"))
                .yes(ui.getTranslation(button(way)), () -> go(again, way, ui, back))
                .ask();
    }

    /** Why, and how; and what to do where it has been tried in vain. */
    static String text(Component page, Reauthentication.Way way) {
        return page.getTranslation(
                way.byLink()
                        ? "shell.again.by-link"
                        : way.inVain() ? "shell.again.in-vain" : "shell.again.by-provider");
    }

    static String button(Reauthentication.Way way) {
        return way.byLink() ? "shell.again.mail" : "shell.again.start";
    }

    static void go(Reauthentication again, Reauthentication.Way way, UI ui, String back) {
        if (way.byLink()) {
            again.mail(back);
            Notices.done(ui.getTranslation("shell.again.mailed"));
        } else {
            ui.getPage().setLocation(again.start(back));
        }
    }
}

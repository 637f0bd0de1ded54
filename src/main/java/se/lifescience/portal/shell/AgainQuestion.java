package se.lifescience.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import se.lifescience.portal.accounts.LoginAgain;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Question;

/** Asks somebody to log in again where they are, so that what they were about to do can be done. */
final class AgainQuestion {

    private AgainQuestion() {}

    static void ask(LoginAgain again, UI ui) {
        var back = "/" + ui.getActiveViewLocation().getPathWithQueryParameters();
        var way = again.way();
        Question.of(ui.getTranslation("shell.again"), text(ui, way))
                .no(ui.getTranslation("shell.again.not-now"))
                .yes(ui.getTranslation(button(way)), () -> go(again, way, ui, back))
                .ask();
    }

    /** Why, and how; and what to do where it has been tried in vain. */
    static String text(Component page, LoginAgain.Way way) {
        return page.getTranslation(
                way.byLink()
                        ? "shell.again.by-link"
                        : way.inVain() ? "shell.again.in-vain" : "shell.again.by-provider");
    }

    static String button(LoginAgain.Way way) {
        return way.byLink() ? "shell.again.mail" : "shell.again.start";
    }

    static void go(LoginAgain again, LoginAgain.Way way, UI ui, String back) {
        if (way.byLink()) {
            again.mail(back);
            Notices.done(ui.getTranslation("shell.again.mailed"));
        } else {
            ui.getPage().setLocation(again.start(back));
        }
    }
}

package se.lifescience.portal.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks before something that cannot be undone: a heading, what it means, a button that says what happens, and a way out.
 * In place of Vaadin's own confirm dialog, whose landmarks and roles screen readers trip over.
 */
public final class ConfirmDialog {

    private final Dialog dialog = new Dialog();
    private final Button yes = new Button();
    private final Button no = new Button();

    private ConfirmDialog(String heading, String text) {
        dialog.setHeaderTitle(heading);
        dialog.add(new Paragraph(text));
        dialog.setWidth("min(32rem, 94vw)");
        no.addClickListener(click -> dialog.close());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        dialog.getFooter().add(no, yes);
    }

    /** A question with a heading and what saying yes means. */
    public static ConfirmDialog of(String heading, String text) {
        return new ConfirmDialog(heading, text);
    }

    /** What happens on yes; the dialog is closed before, so that what follows has the page to itself. */
    public ConfirmDialog yes(String words, Runnable action) {
        yes.setText(words);
        yes.addClickListener(click -> {
            dialog.close();
            action.run();
        });
        return this;
    }

    public ConfirmDialog no(String words) {
        no.setText(words);
        return this;
    }

    /** Yes takes something away. */
    public ConfirmDialog destructive() {
        yes.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    public void ask() {
        dialog.open();
    }
}

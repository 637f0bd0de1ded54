package se.lifescience.portal.contacts.staff;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.concurrent.atomic.AtomicBoolean;
import se.lifescience.portal.contacts.ContactImportService;

/** How far an import has come, and the button that stops it; lives on the page while another thread does the work. */
class ImportProgressPanel extends Div implements ContactImportService.ProgressListener {

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final UI ui;

    ImportProgressPanel(UI ui) {
        this.ui = ui;
        var stop = new Button(getTranslation("contacts.import.stop"));
        stop.setDisableOnClick(true);
        stop.addClickListener(click -> stopped.set(true));
        words.setText(getTranslation("contacts.import.progress", 0, 0));
        bar.getElement().setAttribute("aria-label", getTranslation("contacts.import.title"));
        add(words, bar, stop);
    }

    @Override
    public boolean goesOn(int done, int total) {
        tell(() -> {
            bar.setMax(Math.max(1, total));
            bar.setValue(done);
            words.setText(getTranslation("contacts.import.progress", done, total));
        });
        return !stopped.get();
    }

    /** Changes the page from the working thread; who has closed it meanwhile needs no telling, and the work goes on. */
    void tell(Command change) {
        try {
            var _ = ui.access(change);
        } catch (UIDetachedException closed) {
            // nobody looks
        }
    }
}

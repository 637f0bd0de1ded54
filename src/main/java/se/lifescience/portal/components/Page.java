package se.lifescience.portal.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Refusal;

/** A page behind login: one heading that takes focus when the reader arrives, a lead sentence, then the content. */
public abstract class Page extends Div implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();

    /** A page whose heading is the text of {@code headingKey}. */
    protected Page(String headingKey) {
        addClassName("page");
        heading.setText(getTranslation(headingKey));
        heading.getElement().setAttribute("tabindex", "-1");
        lead.addClassName("lead");
        lead.setVisible(false);
        add(heading, lead);
    }

    /** Replaces the heading, where it names the thing that the page is about. */
    protected final void heading(String text) {
        heading.setText(text);
    }

    protected final void lead(String text) {
        lead.setText(text);
        lead.setVisible(!text.isBlank());
    }

    /** Opens what the address names by its id; unreadable, unknown and forbidden look the same to the reader. */
    protected static void open(BeforeEnterEvent event, String parameter, Consumer<UUID> opening) {
        var id = event.getRouteParameters().get(parameter).flatMap(Ids::parse).orElseThrow(NotFoundException::new);
        try {
            opening.accept(id);
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.key());
        }
    }

    /** What a personal link names, if it is there for the reader. */
    protected static <T> Optional<T> found(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – " + getTranslation("components.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (event.isInitialAttach()) {
            focusHeading();
        }
    }

    /** Takes the reader to the heading, where the page has become another; the client may not have put it in place yet. */
    protected final void focusHeading() {
        heading.getElement()
                .executeJs("const focus = () => this.isConnected ? setTimeout(() => this.focus())"
                        + " : requestAnimationFrame(focus); focus()");
    }
}

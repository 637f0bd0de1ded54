package se.lifescience.portal.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.participation.RegistrationReceipt;
import se.lifescience.portal.participation.RegistrationState;
import se.lifescience.portal.participation.RegistrationWords;

/** One registration: what, when, where, how it stands, and the buttons its page gives it. */
class RegistrationCard extends ListItem {

    private final String title;
    private final Div actions = new Div();

    RegistrationCard(RegistrationReceipt registration, RegistrationWords words, Language language) {
        addClassName("card");
        actions.addClassName("actions");
        var occasion = registration.occasion();
        title = occasion.title().in(language);
        var page = (language == Language.EN ? "/en" : "") + occasion.path();
        var badge = new Span(words.state(registration.state(), language));
        badge.addClassNames("badge", badge(registration.state()));
        add(
                new H3(new Anchor(page, title)),
                new Paragraph(badge),
                new Paragraph(words.when(occasion, language)),
                new Paragraph(words.where(occasion, language)));
        if (registration.position() != null) {
            add(new Paragraph(getTranslation("participation.mine.position", registration.position())));
        }
        if (registration.offeredUntil() != null) {
            add(new Paragraph(
                    getTranslation("participation.mine.offer", words.moment(registration.offeredUntil(), language))));
        }
        add(actions);
    }

    String title() {
        return title;
    }

    void primary(String key, Runnable action) {
        button(key, action).addThemeVariants(ButtonVariant.PRIMARY);
    }

    void secondary(String key, Runnable action) {
        button(key, action);
    }

    /** Its name says for what, for those who hear the buttons one by one. */
    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(getTranslation(key) + ": " + title);
        actions.add(button);
        return button;
    }

    private static String badge(RegistrationState state) {
        return switch (state) {
            case CONFIRMED -> "badge-ok";
            case WAITING, OFFERED, PENDING_VERIFICATION, PENDING_APPROVAL -> "badge-warn";
            case DECLINED, EXPIRED, CANCELLED -> "badge-muted";
        };
    }
}

package se.lifescience.portal.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.MenuParent;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.OccasionService;
import se.lifescience.portal.participation.OccasionView;
import se.lifescience.portal.participation.RegistrationReceipt;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.participation.RegistrationState;
import se.lifescience.portal.participation.RegistrationWords;

/** I sign up for one occasion and see at once what came of it. */
@Route("portal/register")
@MenuParent("portal/conferences")
@RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class RegisterView extends Page implements HasUrlParameter<String> {

    private final OccasionService occasions;
    private final RegistrationService registrations;
    private final RegistrationWords words;
    private final Div content = new Div();

    RegisterView(OccasionService occasions, RegistrationService registrations, RegistrationWords words) {
        super("participation.register.title");
        this.occasions = occasions;
        this.registrations = registrations;
        this.words = words;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var occasion = Ids.parse(parameter)
                .map(OccasionId::new)
                .flatMap(occasions::find)
                .filter(found -> found.state().isPublic())
                .orElseThrow(NotFoundException::new);
        var language = Language.of(getLocale());
        heading(occasion.title().in(language));
        lead(words.when(occasion, language));
        content.removeAll();
        content.add(new Paragraph(words.where(occasion, language)));
        var mine = registrations.mine(occasion.id());
        if (mine.isPresent()) {
            content.add(new Paragraph(getTranslation("participation.register.already")));
            result(mine.get());
        } else if (occasion.registrationOpen()) {
            form(occasion);
        } else {
            content.add(new Paragraph(getTranslation("participation.register.closed")));
        }
    }

    private void form(OccasionView occasion) {
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var organisation =
                errors.field("organisation", new TextField(getTranslation("participation.register.organisation")));
        organisation.setHelperText(getTranslation("participation.register.organisation.help"));
        organisation.setAutocomplete(Autocomplete.ORGANIZATION);
        organisation.setValue(registrations.myOrganisation().orElse(""));
        var send = new Button(getTranslation("participation.register.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            var isRegistered =
                    errors.attempt(() -> registrations.registerMyself(occasion.id(), organisation.getValue()));
            send.setEnabled(!isRegistered);
            if (isRegistered) {
                content.removeAll();
                registrations.mine(occasion.id()).ifPresent(this::result);
            }
        });
        var form = new Div(summary, organisation, send);
        form.addClassName("form");
        if (occasion.full()) {
            var notice = new Paragraph(getTranslation("participation.register.full"));
            notice.addClassNames("notice", "notice-warn");
            content.add(notice);
        }
        content.add(form);
    }

    private void result(RegistrationReceipt mine) {
        var text = mine.position() != null
                ? getTranslation("participation.register.waiting", mine.position())
                : mine.state() == RegistrationState.CONFIRMED
                        ? getTranslation("participation.register.confirmed")
                        : words.state(mine.state(), Language.of(getLocale()));
        var notice = new Paragraph(text);
        notice.addClassNames("notice", "notice-ok");
        notice.getElement().setAttribute("role", "status");
        content.add(notice, new Anchor("/portal/registrations", getTranslation("participation.register.see")));
    }
}

package se.lifescience.portal.memberships.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.components.DetailSection;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.memberships.LoginBindingService;
import se.lifescience.portal.organisations.OrganisationId;

/** Which identity providers speak for an organisation, on its page; administrators bind and unbind them. */
@org.springframework.stereotype.Component
class LoginBindingSection implements DetailSection {

    private final LoginBindingService logins;
    private final ProviderService providers;
    private final CurrentPerson current;

    LoginBindingSection(LoginBindingService logins, ProviderService providers, CurrentPerson current) {
        this.logins = logins;
        this.providers = providers;
        this.current = current;
    }

    @Override
    public Class<?> subject() {
        return OrganisationId.class;
    }

    @Override
    public Component section(UUID id, Runnable refresh) {
        return new Bindings(new OrganisationId(id), refresh);
    }

    private final class Bindings extends Div {

        private final transient OrganisationId organisation;
        private final transient Runnable refresh;

        private Bindings(OrganisationId organisation, Runnable refresh) {
            this.organisation = organisation;
            this.refresh = refresh;
            var mayBind = current.get().has(Roles.ADMIN);
            var names = providers.names();
            var list = list(names, mayBind);
            add(
                    new H2(getTranslation("memberships.desk.logins")),
                    list.getChildren().findAny().isPresent()
                            ? list
                            : new Paragraph(getTranslation("memberships.desk.no-logins")));
            if (mayBind) {
                add(new Button(
                        getTranslation("memberships.desk.bind"),
                        click -> new BindDialog(organisation, logins, names, refresh).open()));
            }
        }

        private UnorderedList list(List<ProviderService.Name> names, boolean mayBind) {
            var list = new UnorderedList();
            logins.of(organisation).forEach(binding -> {
                var item = new ListItem(new Span(name(names, binding.provider()) + " " + binding.home() + " "
                        + getTranslation(binding.atOnce() ? "memberships.desk.at-once" : "memberships.desk.approval")));
                if (mayBind) {
                    item.add(new Button(
                            getTranslation("organisations.own.domain.remove"), click -> unbind(binding.id())));
                }
                list.add(item);
            });
            return list;
        }

        private void unbind(UUID binding) {
            try {
                logins.unbind(organisation, binding);
                Notices.done(getTranslation("organisations.own.done"));
            } finally {
                refresh.run();
            }
        }

        private String name(List<ProviderService.Name> names, UUID provider) {
            return names.stream()
                    .filter(each -> each.id().value().equals(provider))
                    .map(each -> each.name().in(Language.of(getLocale())))
                    .findFirst()
                    .orElseGet(provider::toString);
        }
    }
}

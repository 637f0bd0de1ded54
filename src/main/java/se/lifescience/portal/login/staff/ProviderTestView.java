package se.lifescience.portal.login.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.login.providers.TestLogin;

/** What a provider answers: its discovery document, its keys, and what it says of somebody at a trial login. */
@Route("office/providers/:id/test")
@RolesAllowed(Roles.ADMIN)
class ProviderTestView extends Page implements BeforeEnterObserver {

    private final ProviderService providers;

    ProviderTestView(ProviderService providers) {
        super("login.provider.test");
        this.providers = providers;
        lead(getTranslation("login.provider.test-lead"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, "id", id -> show(new ProviderId(id)));
    }

    private void show(ProviderId id) {
        var provider = providers.get(id);
        var check = providers.check(id);
        var keys = new UnorderedList();
        check.keys().forEach(key -> keys.add(new ListItem(key)));
        var trial = new Anchor(
                "/oauth2/authorization/" + provider.data().slug() + "?trial", getTranslation("login.provider.try"));
        trial.setRouterIgnore(true);
        trial.addClassName("button");
        add(
                new H2(getTranslation("login.provider.discovery")),
                outcome(check.outcome()),
                facts(check.endpoints()),
                new H2(getTranslation("login.provider.keys")),
                keys,
                new H2(getTranslation("login.provider.trial")),
                new Paragraph(getTranslation("login.provider.trial-text")));
        TestLogin.result(id).ifPresent(result -> add(outcome(result.outcome()), facts(result.claims())));
        var actions = new Div(trial, new Anchor("/office/providers/" + id, getTranslation("login.provider.back-to")));
        actions.addClassName("actions");
        add(actions);
    }

    private Component outcome(String outcome) {
        var isFine = outcome.equals("ok");
        var notice = new Paragraph(getTranslation(isFine ? "login.provider.fine" : "login.provider.not-fine", outcome));
        notice.addClassNames("notice", isFine ? "notice-ok" : "notice-stop");
        return notice;
    }

    private static Component facts(Map<String, String> facts) {
        var list = new DescriptionList();
        list.addClassName("facts");
        facts.forEach(
                (name, value) -> list.add(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        return list;
    }
}

package se.lifescience.portal.accounts.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import se.lifescience.portal.accounts.AccountRoutes;
import se.lifescience.portal.accounts.PeopleService;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Roles;

/** Everybody who has logged in: who waits to be let in, and who may do what. */
@Route("office/people")
@Menu(title = "accounts.people.menu", order = 80)
@RolesAllowed(Roles.ADMIN)
class PeopleView extends Page {

    static final List<String> ROLES = List.of(Roles.MEMBER, Roles.OFFICE, Roles.ADMIN);

    private final PeopleService people;
    private final Translations translations;
    private final ResponsiveGrid<PeopleService.PersonRow> grid =
            new ResponsiveGrid<>(getTranslation("accounts.people.heading"));
    private final TextField search = new TextField(getTranslation("accounts.people.search"));
    private final Checkbox waiting = new Checkbox(getTranslation("accounts.people.waiting-only"));

    PeopleView(PeopleService people, Translations translations, PortalSettings settings) {
        super("accounts.people.heading");
        this.people = people;
        this.translations = translations;
        lead(getTranslation("accounts.people.lead", people.waiting()));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        waiting.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        columns(settings);
        var toolbar = new Div(
                search,
                waiting,
                new Anchor(AccountRoutes.ERASE_ADDRESS, getTranslation("accounts.erase-address.link")));
        toolbar.addClassName("toolbar");
        add(toolbar, grid);
    }

    private void columns(PortalSettings settings) {
        grid.textColumn(getTranslation("accounts.people.name"), PeopleService.PersonRow::name)
                .setSortProperty("name");
        grid.textColumn(
                getTranslation("accounts.people.address"),
                person -> person.evidence().text(Language.of(getLocale()), translations));
        grid.textColumn(getTranslation("accounts.people.title"), PeopleService.PersonRow::title);
        grid.badgeColumn(getTranslation("accounts.people.state"), this::state);
        grid.textColumn(
                getTranslation("accounts.people.roles"),
                person -> ROLES.stream()
                        .filter(person.roles()::contains)
                        .map(role -> getTranslation("accounts.role." + role))
                        .collect(Collectors.joining(", ")));
        grid.shortColumn(
                        getTranslation("accounts.people.since"),
                        person -> Times.day(person.createdAt(), settings.zone(), getLocale()))
                .setSortProperty("createdAt");
        grid.action(getTranslation("accounts.people.change"), this::change);
        grid.setItems(
                query -> people
                        .search(
                                search.getValue(),
                                waiting.getValue(),
                                VaadinSpringDataHelpers.toSpringPageRequest(query))
                        .stream());
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("accounts.people.none"), getTranslation("accounts.people.none-text")));
    }

    private Component state(PeopleService.PersonRow person) {
        var state = new Span(getTranslation("accounts.state." + person.state()));
        state.addClassNames(
                "badge",
                switch (person.state()) {
                    case ACTIVE -> "badge-ok";
                    case PENDING -> "badge-warn";
                    case DISABLED -> "badge-muted";
                });
        return state;
    }

    private Component change(PeopleService.PersonRow person) {
        var button = new Button(
                getTranslation("accounts.people.change"),
                click -> new PersonDialog(
                                person,
                                person.evidence().text(Language.of(getLocale()), translations),
                                people,
                                () -> grid.getDataProvider().refreshAll())
                        .open());
        button.setAriaLabel(getTranslation("accounts.people.change-of", person.name()));
        return button;
    }
}

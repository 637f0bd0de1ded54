package se.lifescience.portal.start.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.work.TodoSource;

/** What awaits a member, what is due first on top. */
@Route("portal")
@Menu(title = "start.home.menu", order = 0)
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class HomeView extends Page {

    private static final Duration SOON = Duration.ofDays(3);
    private static final Comparator<TodoSource.TodoItem> DUE_FIRST =
            Comparator.comparing(TodoSource.TodoItem::deadline, Comparator.nullsLast(Comparator.naturalOrder()));

    private final PortalSettings settings;
    private final Clock clock;

    HomeView(CurrentPerson current, List<TodoSource> sources, PortalSettings settings, Clock clock) {
        super("start.home.heading");
        this.settings = settings;
        this.clock = clock;
        var person = current.get();
        heading(getTranslation("start.home.greeting", person.name()));
        if (person.has(Roles.NEWCOMER)) {
            lead(getTranslation("accounts.waiting"));
            newcomer(person, sources);
            return;
        }
        var todos = sources.stream()
                .flatMap(source -> source.todos(person).stream())
                .sorted(DUE_FIRST)
                .toList();
        lead(getTranslation("start.home.lead", todos.size()));
        add(todos.isEmpty() ? nothing() : list("start.home.todo", todos));
    }

    private void newcomer(SignedIn person, List<TodoSource> sources) {
        var todos = sources.stream()
                .flatMap(source -> source.todosOfNewcomer(person).stream())
                .toList();
        var asked = sources.stream()
                .flatMap(source -> source.asked(person).stream())
                .toList();
        if (!todos.isEmpty()) {
            add(list("start.home.todo", todos));
        }
        if (!asked.isEmpty()) {
            add(list("start.home.asked", asked));
        }
        add(
                todos.isEmpty() && asked.isEmpty()
                        ? firstSteps()
                        : new Paragraph(new Anchor("/portal/organisations", getTranslation("start.home.join"))));
    }

    private Component firstSteps() {
        return new EmptyState(
                getTranslation("start.home.newcomer"),
                getTranslation("start.home.newcomer-text"),
                new Anchor("/portal/organisations", getTranslation("start.home.join")),
                new Anchor("/conferences", getTranslation("start.home.see-conferences")));
    }

    private Component nothing() {
        return new EmptyState(
                getTranslation("start.home.nothing"),
                getTranslation("start.home.nothing-text"),
                new Anchor("/conferences", getTranslation("start.home.see-conferences")),
                new Anchor("/calls", getTranslation("start.home.see-calls")));
    }

    private Component list(String heading, List<TodoSource.TodoItem> todos) {
        var list = new OrderedList();
        list.addClassName("todo-list");
        todos.forEach(todo -> list.add(item(todo)));
        var section = new Div(new H2(getTranslation(heading)), list);
        section.addClassName("todo");
        return section;
    }

    private ListItem item(TodoSource.TodoItem todo) {
        var link = new Anchor(todo.link(), todo.text());
        link.setRouterIgnore(isPublic(todo.link()));
        var item = new ListItem(link);
        Optional.ofNullable(todo.deadline()).ifPresent(deadline -> item.add(deadline(deadline)));
        return item;
    }

    private Span deadline(Instant deadline) {
        var when = new Span(getTranslation("start.home.until", Times.full(deadline, settings.zone(), getLocale())));
        when.addClassNames("badge", deadline.minus(SOON).isBefore(clock.instant()) ? "badge-warn" : "badge-muted");
        return when;
    }

    private static boolean isPublic(String link) {
        return !link.startsWith("/portal") && !link.startsWith("/office");
    }
}

package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.conferences.ConferenceDirectory;
import se.lifescience.portal.conferences.ConferenceSummary;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.OccasionState;

/** All conferences as staff see them: how far each has come, and how many have registered. */
@Route("office/conferences")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "conferences.menu.office", order = 20)
class ConferencesView extends Page implements BeforeEnterObserver {

    private static final String NEW = "/office/conferences/new";
    private static final Comparator<ConferenceSummary> BY_START =
            Comparator.comparing(conference -> conference.occasion().startsAt());

    private final ConferenceDirectory conferences;
    private final ConferenceWords words;
    private final Clock clock;
    private final Div content = new Div();

    ConferencesView(ConferenceDirectory conferences, ConferenceWords words, Clock clock) {
        super("conferences.menu.office");
        this.conferences = conferences;
        this.words = words;
        this.clock = clock;
        var create = new Anchor(NEW, getTranslation("conferences.office.create"));
        create.addClassName("button");
        add(create, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse("");
        var shown = Arrays.stream(Shown.values())
                .filter(value -> value.parameter().equals(wanted))
                .findFirst()
                .orElse(Shown.COMING);
        var now = clock.instant();
        var found = conferences.all().stream()
                .filter(conference -> shown.includes(conference, conference.isComing(now)))
                .sorted(shown == Shown.PAST ? BY_START.reversed() : BY_START)
                .toList();
        content.removeAll();
        content.add(filter(shown));
        if (found.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("conferences.office.none." + shown.parameter()),
                    getTranslation("conferences.office.none.text"),
                    new Anchor(NEW, getTranslation("conferences.office.create"))));
        } else {
            content.add(grid(found));
        }
    }

    /** Links rather than a field, so that a choice can be bookmarked and mailed. */
    private Nav filter(Shown shown) {
        var links = new UnorderedList();
        for (var value : Shown.values()) {
            var link = new Anchor(
                    "/office/conferences?show=" + value.parameter(),
                    getTranslation("conferences.office.show." + value.parameter()));
            if (value == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(new ListItem(link));
        }
        var filter = new Nav(links);
        filter.addClassName("filter");
        filter.getElement().setAttribute("aria-label", getTranslation("conferences.office.filter"));
        return filter;
    }

    private ResponsiveGrid<ConferenceSummary> grid(List<ConferenceSummary> found) {
        var language = Language.of(getLocale());
        var grid = new ResponsiveGrid<ConferenceSummary>(getTranslation("conferences.menu.office"));
        grid.componentColumn(
                        getTranslation("conferences.office.title"),
                        conference -> new Anchor(
                                "/office/conferences/" + conference.id(),
                                conference.occasion().title().in(language)))
                .setFlexGrow(3);
        grid.textColumn(
                        getTranslation("conferences.page.when"),
                        conference -> words.when(conference.occasion(), language))
                .setFlexGrow(2);
        grid.shortColumn(
                getTranslation("conferences.office.state"),
                conference -> getTranslation(
                        "conferences.state." + conference.occasion().state()));
        grid.shortColumn(
                getTranslation("conferences.office.taken"),
                conference -> getTranslation(
                        "conferences.office.of",
                        conference.occasion().taken(),
                        conference.occasion().capacity()));
        grid.shortColumn(
                getTranslation("conferences.office.waiting"),
                conference -> conference.occasion().waiting());
        grid.setItems(found);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    /** What the list shows; drafts have a list of their own, whatever their date. */
    private enum Shown {
        COMING,
        PAST,
        DRAFTS;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean includes(ConferenceSummary conference, boolean coming) {
            var draft = conference.occasion().state() == OccasionState.DRAFT;
            return switch (this) {
                case COMING -> !draft && coming;
                case PAST -> !draft && !coming;
                case DRAFTS -> draft;
            };
        }
    }
}

package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.PortalTest;

/**
 * What every page behind login keeps, in each state that matters and in every look, seen through real browsers as those
 * who use it. Two tours are under way at a time, as most of a tour is waiting for one renderer or one request.
 */
@PortalTest
@ActiveProfiles({"test", "development"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryViewTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Translations translations;

    @Autowired
    private ServletContext servlets;

    private final ViewsWithContent views;
    private final Map<ViewTour, List<String>> faults = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> people = new ConcurrentHashMap<>();

    EveryViewTests(@Autowired AutowireCapableBeanFactory beans) {
        views = beans.createBean(ViewsWithContent.class);
    }

    /** The halves are about as long; nobody goes two ways at a time, as one's language and drafts are the same in both. */
    @BeforeAll
    void goEverywhere() throws Exception {
        views.prepare();
        try (var other = Executors.newSingleThreadExecutor()) {
            var half = other.submit(() -> {
                try {
                    go(members(Language.SV), newcomers(Language.SV), staff(Language.EN));
                } finally {
                    Browser.end();
                }
            });
            go(staff(Language.SV), members(Language.EN), newcomers(Language.EN));
            half.get();
        }
    }

    private void go(ViewTour... tours) {
        for (var tour : tours) {
            var person = people.computeIfAbsent(tour.person(), name -> new ReentrantLock());
            person.lock();
            try {
                faults.put(
                        tour,
                        tour.faults(
                                Browser.start(),
                                "http://localhost:" + port,
                                key -> translations.text(tour.language(), key)));
            } finally {
                person.unlock();
            }
        }
    }

    @Test
    void everyViewIsVisited() {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        var visited = faults.keySet().stream()
                .flatMap(tour -> tour.visits().stream())
                .filter(ViewVisit::isThere)
                .map(visit -> registry.getNavigationRouteTarget(
                                visit.path().substring(1).replaceFirst("\\?.*", ""))
                        .getRouteTarget()
                        .getTarget()
                        .getName())
                .collect(Collectors.toSet());
        assertThat(registry.getRegisteredRoutes().stream()
                        .map(route -> route.getNavigationTarget().getName()))
                .isNotEmpty()
                .allSatisfy(view -> assertThat(visited).contains(view));
    }

    @ParameterizedTest
    @EnumSource
    void membersHaveNoFault(Language language) {
        assertThat(faultsOf(ViewsWithContent.MEMBER, language)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void newcomersHaveNoFault(Language language) {
        assertThat(faultsOf(ViewsWithContent.NEWCOMER, language)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void staffHaveNoFault(Language language) {
        assertThat(faultsOf(staff(language).person(), language)).isEmpty();
    }

    private List<String> faultsOf(String person, Language language) {
        return faults.entrySet().stream()
                .filter(each ->
                        each.getKey().person().equals(person) && each.getKey().language() == language)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private ViewTour members(Language language) {
        return new ViewTour(ViewsWithContent.MEMBER, language, views.ofMembers());
    }

    private ViewTour newcomers(Language language) {
        return new ViewTour(ViewsWithContent.NEWCOMER, language, views.ofNewcomers());
    }

    private ViewTour staff(Language language) {
        var person = language == Language.SV ? ViewsWithContent.STAFF : ViewsWithContent.ENGLISH_STAFF;
        return new ViewTour(person, language, views.ofStaff());
    }
}

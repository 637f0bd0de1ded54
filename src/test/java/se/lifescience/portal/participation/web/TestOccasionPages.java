package se.lifescience.portal.participation.web;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.pages.Crumb;
import se.lifescience.portal.participation.OccasionPages;
import se.lifescience.portal.participation.OccasionView;

/** A second kind of occasion, with pages at another place and in other words than those of conferences. */
@Component
@Profile("test")
class TestOccasionPages implements OccasionPages {

    static final String KIND = "test-occasion";
    static final String LIST = "/tests-occasions";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String pattern() {
        return LIST + "/{slug}";
    }

    @Override
    public Words words(OccasionView occasion, Instant now, Language language) {
        return new Words(
                "En torsdag",
                "I provrummet",
                "Provet står som " + occasion.state(),
                "Vi använder uppgifterna för provet.",
                new Crumb("Alla prov", LIST),
                "Se alla prov");
    }
}

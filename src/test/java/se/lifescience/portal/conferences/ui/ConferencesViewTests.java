package se.lifescience.portal.conferences.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.conferences.ConferenceId;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class ConferencesViewTests extends SpringBrowserlessTest {

    @Autowired
    private ConferenceService conferences;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = Conferences.newSlug();
    private SignedInAs person;

    @BeforeEach
    void logIn() {
        person = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        person.close();
    }

    @Test
    void anOpenConferenceLeadsToRegisteringAndARegisteredOneToMyRegistrations() {
        var id = Conferences.open(conferences, slug, 10);
        var occasion = conferences.get(id).occasion().id();
        navigate(ConferencesView.class);
        assertThat(findInView(Anchor.class).from(card()).all())
                .extracting(Anchor::getHref)
                .contains("/portal/register/" + occasion.value());

        registrations.registerMyself(occasion, "");
        navigate(ConferencesView.class);
        assertThat(findInView(Paragraph.class).from(card()).all())
                .extracting(Paragraph::getText)
                .contains("Du är anmäld och har en plats.");
        assertThat(findInView(Anchor.class).from(card()).all())
                .extracting(Anchor::getHref)
                .contains("/portal/registrations")
                .doesNotContain("/portal/register/" + occasion.value());
    }

    @Test
    void draftsAreNotShown() {
        ConferenceId draft = conferences.create(Conferences.facts(slug, 10));
        navigate(ConferencesView.class);

        assertThat(conferences.get(draft).slug()).isEqualTo(slug);
        assertThat(findInView(Anchor.class).all())
                .noneMatch(link -> link.getText().contains(slug));
    }

    private ListItem card() {
        return findInView(ListItem.class).all().stream()
                .filter(item -> item.getElement().getTextRecursively().contains(slug))
                .findFirst()
                .orElseThrow();
    }
}

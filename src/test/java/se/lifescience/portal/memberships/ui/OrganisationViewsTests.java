package se.lifescience.portal.memberships.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.MembershipId;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.MembershipService;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class OrganisationViewsTests extends SpringBrowserlessTest {

    @Autowired
    private MembershipService memberships;

    @Autowired
    private ActingForService acting;

    @Autowired
    private JdbcClient jdbc;

    private Setting setting;
    private String name;

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        name = Setting.freshName("Granit");
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anUnknownOrganisationIsRegisteredAndTheOfficeApproves() {
        setting.newcomer("Kim Aberg");
        navigate(ApplyView.class);
        press("Skicka till kontoret");
        assertThat(field("Namn på svenska").getErrorMessage()).isEqualTo("Skriv ett namn.");
        assertThat(field("Organisationsnummer").getErrorMessage()).startsWith("Skriv organisationsnumret.");
        assertThat(sector().getErrorMessage()).isEqualTo("Välj en sektor.");
        assertThat(everything()).contains("Skriv ett namn.", "Skriv organisationsnumret.", "Välj en sektor.");

        field("Namn på svenska").setValue(name);
        field("Organisationsnummer").setValue("556000-0168");
        field("Webbplats (valfritt)").setValue("vår sida");
        sector().setValue(Sector.INDUSTRY);
        press("Skicka till kontoret");
        assertThat(field("Organisationsnummer").getErrorMessage())
                .contains("556000-0168", "den sista siffran stämmer inte", "tio siffror");
        assertThat(field("Webbplats (valfritt)").getErrorMessage()).contains("https://www.exempel.se");
        assertThat(field("Namn på svenska").isInvalid()).isFalse();
        assertThat(field("Namn på svenska").getValue()).isEqualTo(name);
        assertThat(field("Webbplats (valfritt)").getValue()).isEqualTo("vår sida");

        field("Organisationsnummer").setValue(Setting.freshNumber());
        field("Webbplats (valfritt)").setValue("www.granit.example");
        press("Skicka till kontoret");
        assertThat(everything()).contains(name, "Kontoret läser anmälan");
        var id = jdbc.sql("select id from organisation_application where name_sv = ?")
                .param(name)
                .query(UUID.class)
                .single();

        var applicant = SecurityContextHolder.getContext();
        SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        UI.getCurrent().navigate("office/applications");
        assertThat(everything()).contains("Anmälda organisationer");
        UI.getCurrent().navigate("office/applications/" + id);
        press("Fråga den som anmälde");
        assertThat(everything()).contains("Skriv vad du vill säga.");
        findInView(TextArea.class).single().setValue("Vad gör ni?");
        press("Fråga den som anmälde");
        assertThat(everything()).contains("Kontoret har en fråga");

        SecurityContextHolder.setContext(applicant);
        UI.getCurrent().navigate("portal/organisations/applications/" + id);
        assertThat(everything()).contains("Vad gör ni?");
        assertThat(field("Namn på engelska (valfritt)").getValue()).isEmpty();
        assertThat(field("Webbplats (valfritt)").getValue()).isEqualTo("https://www.granit.example");
        press("Svara kontoret");
        assertThat(everything()).contains("Skriv vad du vill säga.", "Kontoret har en fråga");
        findInView(TextArea.class).single().setValue("Vi gör prov.");
        press("Svara kontoret");
        assertThat(everything()).contains("Kontoret läser anmälan", "Vi gör prov.");

        SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        UI.getCurrent().navigate("office/applications/" + id);
        press("Godkänn");
        assertThat(everything()).contains("Godkänd");
    }

    @Test
    void somebodyWhoWaitsSeesTheOfficesQuestionAndHowItGoes() {
        setting.newcomer("Kim Aberg");
        navigate("portal", Component.class);
        assertThat(everything()).contains("Säg vilken organisation du hör till");
        memberships.ask(setting.organisation(Setting.freshName("Havtorn")));
        navigate(ApplyView.class);
        field("Namn på svenska").setValue(name);
        sector().setValue(Sector.CIVIL_SOCIETY);
        press("Skicka till kontoret");
        UI.getCurrent().navigate("portal");
        assertThat(everything())
                .contains("Så går det", name + ": Kontoret läser anmälan", "Du har bett att få vara med i Havtorn")
                .doesNotContain("Säg vilken organisation du hör till");

        jdbc.sql("update organisation_application set state = 'ASKED_BACK' where name_sv = ?")
                .param(name)
                .update();
        UI.getCurrent().navigate("portal/organisations");
        UI.getCurrent().navigate("portal");
        assertThat(everything()).contains("Svara kontoret om " + name);

        UI.getCurrent().navigate("portal/conferences");
        assertThat(everything()).contains("väntar på att din organisation eller kontoret släpper in dig");
        assertThat(find(Anchor.class).withText("Till din start").single().getHref())
                .isEqualTo("/portal");
    }

    @Test
    void anAdministratorInvitesMakesSignatoryAndEnds() {
        var organisation = setting.organisation(name);
        setting.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
        open(organisation);
        assertThat(everything()).contains(name);
        assertThat(rows()).isEqualTo(1);

        press("Bjud in en kollega");
        find(EmailField.class).single().setValue("nobody");
        find(DatePicker.class).single().setValue(LocalDate.of(2020, 1, 1));
        click("Skicka inbjudan");
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(find(DatePicker.class).single().isInvalid()).isTrue();
        assertThat(find(TextField.class).withCaption("Namn").single().isInvalid())
                .isTrue();
        find(TextField.class).withCaption("Namn").single().setValue("Johan Berg");
        find(DatePicker.class).single().clear();
        find(EmailField.class).single().setValue(UUID.randomUUID() + "@example.org");
        click("Skicka inbjudan");
        assertThat(rows()).isEqualTo(2);

        var administrator = SecurityContextHolder.getContext();
        setting.member(organisation, "Sanna Ek", MembershipRole.MEMBER);
        SecurityContextHolder.setContext(administrator);
        open(organisation);
        change("Sanna Ek");
        roles().setValue(MembershipRole.SIGNATORY);
        click("Spara");
        assertThat(jdbc.sql("select count(*) from membership where organisation_id = ? and role = 'SIGNATORY'")
                        .param(organisation.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        change("Sanna Ek");
        click("Avsluta uppdraget");
        assertThat(rows()).isEqualTo(2);

        change("Maria Sjoberg");
        click("Avsluta uppdraget");
        assertThat(rows()).isEqualTo(2);
        assertThat(memberships.mine()).hasSize(1);
    }

    @Test
    void aDomainIsClaimedAndALookAlikeIsNot() {
        var organisation = setting.organisation(name);
        setting.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
        open(organisation);
        field("Domän").setValue("ехаmple.se");
        press("Lägg till domänen");
        assertThat(everything()).contains("liknar våra bokstäver");
        field("Domän").setValue("granit.example");
        press("Lägg till domänen");
        assertThat(everything()).contains("granit.example", "_life-science-portal.granit.example", "Inte bevisad");
    }

    @Test
    void anotherOrganisationsPageIsNotThere() {
        var organisation = setting.organisation(name);
        SignedInAs.newPerson(jdbc, "Johan Berg", Roles.MEMBER);
        open(organisation);
        assertThat(everything()).doesNotContain(name);
        UI.getCurrent().navigate("portal/organisations/join/" + "A".repeat(27));
        assertThat(everything()).contains("Länken gäller inte");
    }

    @Test
    void theHeadShowsForWhomOneActs() {
        var organisation = setting.organisation(name);
        setting.member(organisation, "Maria Sjoberg", MembershipRole.MEMBER);
        navigate(MyOrganisationsView.class);
        assertThat(findInView(ListItem.class).all()).hasSize(1);
        var choice = acting();
        assertThat(choice.getLabel()).isEqualTo("Agerar för");
        assertThat(choice.getValue()).hasToString("Optional.empty");

        acting.choose(organisation);
        assertThat(acting.now()).isPresent();
    }

    @Test
    void theOfficeSeesAnOrganisationsPage() {
        var organisation = setting.organisation(name);
        SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE, Roles.ADMIN);
        UI.getCurrent().navigate("office/organisations/" + organisation.value());
        assertThat(everything()).contains(name, "Ingen domän är angiven.", "Ingen inloggning talar");
        UI.getCurrent().navigate("office/organisations");
        assertThat(everything()).contains("Organisationer");
    }

    @Test
    void anInvitationSaysWhatItDoesToAMandateThatOneHas() {
        var organisation = setting.organisation(name);
        setting.member(organisation, "Maria Sjoberg", MembershipRole.SIGNATORY);
        var token = SecretToken.generate();
        var invited = UUID.randomUUID();
        jdbc.sql("""
                        insert into membership (id, organisation_id, name, email, email_key, role, state, origin, ends_on, created_at, version)
                        values (?, ?, 'Maria', 'm@example.org', 'm@example.org', 'ADMINISTRATOR', 'INVITED', 'INVITATION', date '2099-06-05', now(), 0)""").params(invited, organisation.value()).update();
        setting.link(new MembershipId(invited), token);

        UI.getCurrent().navigate("portal/organisations/join/" + token.value());
        assertThat(everything())
                .contains("till och med 5 juni 2099", "Du är redan med i organisationen", "i stället för det du har");
        press("Tacka ja");
        assertThat(test(find(Notification.class).single()).getText())
                .contains("Ditt uppdrag i organisationen är ändrat");
        assertThat(memberships.mine())
                .extracting(MembershipService.MyMembership::role, MembershipService.MyMembership::until)
                .containsExactly(tuple(MembershipRole.ADMINISTRATOR, Optional.of(LocalDate.of(2099, 6, 5))));
    }

    private void open(OrganisationId organisation) {
        UI.getCurrent().navigate("portal/organisations/" + organisation.value());
    }

    private TextField field(String label) {
        return findInView(TextField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Sector> sector() {
        return findInView(Select.class).withCaption("Sektor").single();
    }

    private Select<?> acting() {
        return find(Select.class).withCaption("Agerar för").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<MembershipRole> roles() {
        return find(RadioButtonGroup.class).single();
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void change(String who) {
        memberships
                .members(organisationShown(), who, 0, 1)
                .forEach(row -> new MemberDialog(row, row.name(), memberships, () -> {}).open());
    }

    private OrganisationId organisationShown() {
        return memberships.mine().getFirst().organisation();
    }

    private long rows() {
        return memberships.count(organisationShown(), "");
    }

    private String everything() {
        return getCurrentView().getElement().getTextRecursively();
    }
}

package se.lifescience.portal.accounts.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import se.lifescience.portal.accounts.PeopleService;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class PeopleViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PeopleService people;

    private final String word = "Ny" + UUID.randomUUID().toString().substring(0, 8);
    private PersonId newcomer;
    private SignedInAs admin;

    @BeforeEach
    void prepare() {
        newcomer = SignedInAs.newPerson(jdbc, word + " Person").person().id();
        jdbc.sql("update person set state = 'PENDING' where id = ?")
                .param(newcomer.value())
                .update();
        admin = SignedInAs.newPerson(jdbc, "Ada Admin", Roles.ADMIN, Roles.OFFICE);
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        admin.close();
    }

    @Test
    void whoWaitsIsFoundAndLetIn() {
        navigate("office/people", PeopleView.class);
        test(findInView(TextField.class).single()).setValue(word.toLowerCase(Locale.ROOT));
        test(findInView(Checkbox.class).single()).click();
        assertThat(test(grid()).size()).isEqualTo(1);

        test(buttonIn(test(grid()).getCellComponent(0, 6))).click();
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Släpp in")
                        .single())
                .click();

        assertThat(row().state()).isEqualTo(PersonState.ACTIVE);
        assertThat(row().roles()).containsExactly(Roles.MEMBER);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'accounts.let-in' and subject = ?")
                        .param(newcomer.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void rolesAreGivenAndTakenByAdministratorsOnly() {
        people.letIn(newcomer);
        people.give(newcomer, Roles.OFFICE);
        assertThat(row().roles()).containsExactlyInAnyOrder(Roles.MEMBER, Roles.OFFICE);
        people.take(newcomer, Roles.OFFICE);
        assertThat(row().roles()).containsExactly(Roles.MEMBER);

        try (var staff = SignedInAs.newPerson(jdbc, "Kim Kontor", Roles.OFFICE)) {
            assertThat(staff.person().has(Roles.ADMIN)).isFalse();
            assertThatThrownBy(() -> people.give(newcomer, Roles.ADMIN)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whoWaitsGetsNoRoleBeforeBeingLetIn() {
        assertThatThrownBy(() -> people.give(newcomer, Roles.OFFICE)).isInstanceOf(Refusal.class);
    }

    @Test
    void theLastAdministratorStays() {
        jdbc.sql("delete from person_role where role = 'ADMIN' and person_id <> ?")
                .param(admin.person().id().value())
                .update();

        assertThatThrownBy(() -> people.take(admin.person().id(), Roles.ADMIN))
                .isInstanceOf(Refusal.class)
                .hasMessage("accounts.refusal.last-admin");
        assertThatThrownBy(() -> people.disable(admin.person().id())).isInstanceOf(Refusal.class);
    }

    private PeopleService.PersonRow row() {
        return people.search(word, false, Pageable.ofSize(2)).getFirst();
    }

    private Grid<?> grid() {
        return findInView(Grid.class).single();
    }

    private static Button buttonIn(Component cell) {
        return (Button) cell;
    }
}

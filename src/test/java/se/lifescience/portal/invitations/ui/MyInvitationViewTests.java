package se.lifescience.portal.invitations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.invitations.CampaignFixture;
import se.lifescience.portal.invitations.InvitationService;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.work.TodoSource;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class MyInvitationViewTests extends SpringBrowserlessTest {

    @Autowired
    private CampaignFixture fixture;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private List<TodoSource> todos;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void speakSwedish() {
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @Test
    void anInvitationBecomesMineWhenISaySoAndCanThenBeAnswered() {
        var occasion = fixture.occasion(5);
        var token = fixture.sentTo(occasion);
        try (var me = member("Maria Medlem")) {
            navigate("portal/invitations/" + token.value(), MyInvitationView.class);
            assertThat(invitations.mine()).isEmpty();
            press("Lägg den bland mina inbjudningar");
            assertThat(invitations.mine()).hasSize(1);
            assertThat(todos(me)).singleElement().satisfies(todo -> {
                assertThat(todo.text()).isEqualTo("Svara på inbjudan till Konferensen");
                assertThat(todo.deadline()).isNotNull();
            });
            answer("yes");
            press("Skicka mitt svar");
            assertThat(fixture.confirmed(occasion)).isEqualTo(1);
            assertThat(todos(me)).isEmpty();
        }
        try (var _ = member("Nils Annan")) {
            assertThatThrownBy(() -> invitations.claim(token)).hasMessage("kernel.refusal.not-found");
            assertThat(invitations.mine()).isEmpty();
        }
    }

    private List<TodoSource.TodoItem> todos(SignedInAs me) {
        return todos.stream()
                .flatMap(source -> source.todos(me.person()).stream())
                .filter(todo -> todo.link().startsWith("/portal/invitations/"))
                .toList();
    }

    private SignedInAs member(String name) {
        return SignedInAs.newPerson(jdbc, name, Roles.MEMBER);
    }

    @SuppressWarnings("unchecked")
    private void answer(String answer) {
        findInView(RadioButtonGroup.class).single().setValue(answer);
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }
}

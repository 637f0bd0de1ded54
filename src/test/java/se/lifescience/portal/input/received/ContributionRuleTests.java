package se.lifescience.portal.input.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;

class ContributionRuleTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SignedIn MARIA = new SignedIn(
            new PersonId(Ids.next()),
            "Maria",
            Optional.of(new EmailAddress("maria@example.org")),
            Language.SV,
            Set.of("MEMBER"));

    @Test
    void whatIsIncompleteIsNotReceived() {
        refuses("goal", () -> received(form("", "Title", "Text")));
        refuses("text", () -> received(form("2.2", "Title", "")));
    }

    @Test
    void withdrawalIsADatedNoteAndHappensOnce() {
        var sent = sent();
        sent.withdraw(" Changed my mind ", NOW);
        assertThat(sent.withdrawal()).contains(new MyContribution.Withdrawal(NOW, "Changed my mind"));
        assertThat(sent.state()).isEqualTo(ContributionState.REGISTERED);
        assertThat(sent.form().text()).isEqualTo("Text");
        refusesBecause("input.refusal.withdrawn-already", () -> sent.withdraw("", NOW));
        refusesBecause("input.refusal.withdrawn-already", () -> sent.supplement("Title", "More", NOW));
    }

    @Test
    void aSupplementNeedsSomethingNewAndNoAnswer() {
        var sent = sent();
        refusesBecause("input.refusal.nothing-new", () -> sent.supplement("Title", " Text ", NOW));
        refuses("text", () -> sent.supplement("Title", "", NOW));
        assertThat(sent.form().text()).isEqualTo("Text");
        sent.supplement("Title", "More", NOW);
        assertThat(sent.supplementedAt()).contains(NOW);
        sent.answer(NOW);
        refusesBecause("input.refusal.answered-already", () -> sent.supplement("Title", "Even more", NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"REGISTERED", "ASSESSED", "CODED"})
    void staffSetTheStatesBeforeTheAnswer(ContributionState state) {
        var sent = sent();
        sent.handle(state);
        assertThat(sent.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(names = "ANSWERED")
    void staffSetNoOtherStateByHand(ContributionState state) {
        refusesBecause("input.refusal.state", () -> sent().handle(state));
    }

    @Test
    void anAnswerIsGivenOnceAndEndsTheHandling() {
        var sent = sent();
        sent.answer(NOW);
        refusesBecause("input.refusal.answered-already", () -> sent.answer(NOW));
        refusesBecause("input.refusal.answered-already", () -> sent.handle(ContributionState.ASSESSED));
    }

    @Test
    void theHashIsThatOfTitleEmptyLineAndText() {
        assertThat(ContributionVersion.hash("a", "b"))
                .isEqualTo("38022fd2b8dbc5cb3d2cee74e083edbf59e3d4e13d067ebcb5db633d4cff4d8c");
    }

    private static Contribution sent() {
        return received(form("2.2", "Title", "Text"));
    }

    private static Contribution received(DraftForm form) {
        return new Contribution(
                new ContributionId(Ids.next()),
                MARIA,
                form,
                new Signature("", MARIA.name(), Optional.empty()),
                Optional.empty(),
                "2026/1",
                NOW);
    }

    private static DraftForm form(String goal, String title, String text) {
        return new DraftForm(Optional.empty(), "2019", goal, "", title, text);
    }

    private static void refuses(String field, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static void refusesBecause(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}

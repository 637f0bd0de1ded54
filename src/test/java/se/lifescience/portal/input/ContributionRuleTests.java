package se.lifescience.portal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lifescience.portal.accounts.PersonId;
import se.lifescience.portal.accounts.SignedIn;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;

class ContributionRuleTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SignedIn MARIA = new SignedIn(
            new PersonId(Ids.next()),
            "Maria",
            Optional.of(new EmailAddress("maria@example.org")),
            Language.SV,
            Set.of("MEMBER"));

    @Test
    void aDraftMayBeUnfinishedButSaysWhatIsMissing() {
        assertThat(new Contribution(MARIA, form("", "", ""), NOW).faults())
                .extracting(Refusal::field)
                .containsExactly("goal", "title", "text");
        assertThat(draft().faults()).isEmpty();
    }

    @Test
    void lengthsAreRefusedAtTheirField() {
        var draft = draft();
        refuses("title", () -> draft.write(form("2.2", "x".repeat(151), "Text"), NOW));
        refuses("text", () -> draft.write(form("2.2", "Title", "x".repeat(20_001)), NOW));
        draft.write(form("2.2", "x".repeat(150), "x".repeat(20_000)), NOW);
        assertThat(draft.faults()).isEmpty();
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(form("2.2", " one\r\n two ", "Text").title()).isEqualTo("one two");
    }

    @Test
    void whatIsSentCannotBeWrittenOrSentAgain() {
        var sent = sent();
        refusesBecause("input.refusal.sent-already", () -> sent.write(form("2.2", "Other", "Text"), NOW));
        refusesBecause("input.refusal.sent-already", () -> sent.send(MARIA, NOW));
    }

    @Test
    void aDraftIsNeitherWithdrawnNorSupplementedNorHandled() {
        var draft = draft();
        refusesBecause("input.refusal.not-sent", () -> draft.withdraw("", NOW));
        refusesBecause("input.refusal.not-sent", () -> draft.supplement("Title", "More", NOW));
        refusesBecause("input.refusal.state", () -> draft.handle(ContributionState.ASSESSED));
        refusesBecause("kernel.refusal.not-found", () -> draft.answer(NOW));
    }

    @Test
    void withdrawalIsADatedNoteAndHappensOnce() {
        var sent = sent();
        sent.withdraw(" Changed my mind ", NOW);
        assertThat(sent.withdrawal()).contains(new Withdrawal(NOW, "Changed my mind"));
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
    @EnumSource(names = {"DRAFT", "ANSWERED"})
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

    private static Contribution draft() {
        return new Contribution(MARIA, form("2.2", "Title", "Text"), NOW);
    }

    private static Contribution sent() {
        var contribution = draft();
        contribution.send(MARIA, NOW);
        return contribution;
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

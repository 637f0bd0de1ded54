package se.lifescience.portal.input.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.organisations.OrganisationId;

class DraftRuleTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SignedIn MARIA = new SignedIn(
            new PersonId(Ids.next()),
            "Maria",
            Optional.of(new EmailAddress("maria@example.org")),
            Language.SV,
            Set.of("MEMBER"));

    @Test
    void aDraftMayBeUnfinishedButSaysWhatIsMissing() {
        assertThat(form("", "", "").faults()).extracting(Refusal::field).containsExactly("goal", "title", "text");
        assertThat(draft(form("", "", "")).form(Optional.empty())).isEqualTo(form("", "", ""));
        assertThat(form("2.2", "Title", "Text").faults()).isEmpty();
    }

    @Test
    void lengthsAreRefusedAtTheirField() {
        var draft = draft(form("2.2", "Title", "Text"));
        refuses("title", () -> draft.write(form("2.2", "x".repeat(151), "Text"), Optional.empty(), NOW));
        refuses("text", () -> draft.write(form("2.2", "Title", "x".repeat(20_001)), Optional.empty(), NOW));
        draft.write(form("2.2", "x".repeat(150), "x".repeat(20_000)), Optional.empty(), NOW);
        assertThat(draft.form(Optional.empty()).faults()).isEmpty();
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(form("2.2", " one\r\n two ", "Text").title()).isEqualTo("one two");
    }

    @Test
    void aDraftNamesTheOrganisationItIsWrittenForAndNoneThatWasLeft() {
        var granit = Optional.of(new OrganisationId(Ids.next()));
        var named = form("2.2", "Title", "Text").onBehalfOf("Granit");
        var draft = new Draft(MARIA.id(), named, granit, NOW);
        assertThat(draft.form(granit).organisation()).isEqualTo("Granit");
        assertThat(draft.form(Optional.empty()).organisation()).isEmpty();
        draft.write(named, Optional.empty(), NOW);
        assertThat(draft.organisation()).isEmpty();
        draft.write(named.onBehalfOf("Somewhere else"), Optional.empty(), NOW);
        assertThat(draft.form(Optional.empty()).organisation()).isEqualTo("Somewhere else");
    }

    private static Draft draft(DraftForm form) {
        return new Draft(MARIA.id(), form, Optional.empty(), NOW);
    }

    private static DraftForm form(String goal, String title, String text) {
        return new DraftForm(Optional.empty(), "2019", goal, "", title, text);
    }

    private static void refuses(String field, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}

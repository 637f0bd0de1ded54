package se.lifescience.portal.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvitationStateTests {

    @Test
    void onlyAnUnansweredOneExpiresAndOnlyWhenTheCampaignIsOver() {
        assertThat(InvitationState.SENT.shown(false)).isEqualTo(InvitationState.SENT);
        assertThat(InvitationState.SENT.shown(true)).isEqualTo(InvitationState.EXPIRED);
        assertThat(InvitationState.ACCEPTED.shown(true)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void aFilterAsksForWhatIsStored() {
        assertThat(InvitationState.EXPIRED.stored(true)).containsExactly(InvitationState.SENT);
        assertThat(InvitationState.EXPIRED.stored(false)).isEmpty();
        assertThat(InvitationState.SENT.stored(true)).isEmpty();
        assertThat(InvitationState.SENT.stored(false)).containsExactly(InvitationState.SENT);
        assertThat(InvitationState.MAYBE.stored(true)).containsExactly(InvitationState.MAYBE);
    }

    @Test
    void aDraftIsNobodysBusinessYet() {
        assertThat(InvitationState.DRAFTED.isForReader()).isFalse();
        assertThat(InvitationState.WITHDRAWN.isForReader()).isFalse();
        assertThat(InvitationState.SENT.isForReader()).isTrue();
    }
}

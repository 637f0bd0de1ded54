package se.lifescience.portal.memberships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.organisations.OrganisationId;

/**
 * What a mailed invitation into an organisation offers.
 *
 * @param lastDay the mandate's, where it has one
 * @param effect what it does for whoever is logged in, or for somebody who is not a member yet
 * @param until when it can be taken
 */
public record MembershipInvitation(
        LocalizedText organisation, MembershipRole role, Optional<LocalDate> lastDay, Effect effect, Instant until) {

    /** Into which organisation an invitation led, and what taking it did. */
    public record Accepted(OrganisationId organisation, Effect effect) {}

    /** What taking an invitation into an organisation does for whoever takes it. */
    public enum Effect {
        /** They become a member. */
        JOINS,
        /** They are one, and the higher role comes in the place of the mandate they have, with its own last day. */
        LIFTS,
        /** They have the role already, and keep it longer. */
        PROLONGS,
        /** They may do as much already, for as long. */
        NOTHING;

        /** The translation key of what is said before the invitation is taken. */
        public String question() {
            return "memberships.join.effect." + name();
        }

        /** The translation key of what is said when it has been. */
        public String answer() {
            return "memberships.join.done." + name();
        }
    }
}

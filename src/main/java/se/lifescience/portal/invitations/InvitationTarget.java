package se.lifescience.portal.invitations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.organisations.OrganisationId;

/** What one can be invited to; implemented by the modules that own such things. Every method joins the caller's transaction. */
public interface InvitationTarget {

    /** Names the kind of target in the database, as {@code occasion}. */
    String kind();

    /** What can be invited to now, soonest first. */
    List<Facts> open();

    /** These as they are now, in one query however many; one that does not exist is left out. */
    List<Facts> find(Set<UUID> targets);

    default Optional<Facts> find(UUID target) {
        return find(Set.of(target)).stream().findFirst();
    }

    /** The invitee says yes: takes a place, or one on the waiting list. Saying yes again changes nothing. */
    Outcome accept(UUID target, Invitee invitee);

    /** The invitee changed their mind: gives the place back. Does nothing when there is none. */
    void giveBack(UUID target, UUID invitation);

    /**
     * What an invitation says of its target.
     *
     * @param when date and time in words, per language
     * @param path the public page, without the language
     */
    record Facts(UUID id, LocalizedText title, LocalizedText when, LocalizedText place, String path, boolean open) {}

    /**
     * Who accepts: the address is proven, since the link was mailed to it.
     *
     * @param organisation what they are said to come from, in words
     * @param represents the same, where it is one of the organisations we know
     */
    record Invitee(
            UUID invitation,
            Optional<PersonId> person,
            String name,
            EmailAddress address,
            String organisation,
            Optional<OrganisationId> represents,
            Language language) {}

    /** What saying yes came to. */
    enum Outcome {
        CONFIRMED,
        WAITING
    }
}

package se.lifescience.portal.participation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.invitations.InvitationTarget;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.organisations.OrganisationLookup;
import se.lifescience.portal.participation.Registrant.Affiliation;

/** Lets people be invited to occasions. */
@Component
@Transactional
class OccasionInvitationTarget implements InvitationTarget {

    private final OccasionReader views;
    private final RegistrationWorkflow decisions;
    private final Registrations registrations;
    private final OrganisationLookup organisations;
    private final RegistrationWords words;

    OccasionInvitationTarget(
            OccasionReader views,
            RegistrationWorkflow decisions,
            Registrations registrations,
            OrganisationLookup organisations,
            RegistrationWords words) {
        this.views = views;
        this.decisions = decisions;
        this.registrations = registrations;
        this.organisations = organisations;
        this.words = words;
    }

    @Override
    public String kind() {
        return "occasion";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Facts> open() {
        return views.open().stream().map(this::facts).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Facts> find(Set<UUID> targets) {
        return views.find(targets.stream().map(OccasionId::new).toList()).stream()
                .map(this::facts)
                .toList();
    }

    @Override
    public Outcome accept(UUID target, Invitee invitee) {
        var affiliation = invitee.represents()
                .flatMap(organisations::find)
                .map(facts -> Affiliation.of(invitee.organisation(), facts))
                .orElseGet(() -> Affiliation.written(invitee.organisation()));
        var registrant =
                Registrant.of(invitee.person(), invitee.name(), invitee.address(), affiliation, invitee.language());
        var id = decisions.registerInvited(new OccasionId(target), registrant, invitee.invitation());
        var state = registrations.findById(id.value()).orElseThrow().state();
        return state == RegistrationState.WAITING ? Outcome.WAITING : Outcome.CONFIRMED;
    }

    @Override
    public void giveBack(UUID target, UUID invitation) {
        decisions.cancelInvited(new OccasionId(target), invitation);
    }

    private Facts facts(OccasionView occasion) {
        return new Facts(
                occasion.id().value(),
                occasion.title(),
                new LocalizedText(words.when(occasion, Language.SV), words.when(occasion, Language.EN)),
                new LocalizedText(words.where(occasion, Language.SV), words.where(occasion, Language.EN)),
                occasion.path(),
                occasion.registrationOpen());
    }
}

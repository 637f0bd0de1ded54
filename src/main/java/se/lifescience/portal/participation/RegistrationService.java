package se.lifescience.portal.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Access;

/** Registers people for occasions and decides their places, each in one transaction. */
@Service
@PreAuthorize(Access.MEMBER)
public class RegistrationService {

    private final Occasions occasions;
    private final Registrations registrations;
    private final RegistrationWorkflow decisions;
    private final RegistrationLinkIssuer registrationLinkIssuer;
    private final OccasionReader views;
    private final CalendarEntryWriter calendars;
    private final CurrentRegistrant me;

    RegistrationService(
            Occasions occasions,
            Registrations registrations,
            RegistrationWorkflow decisions,
            RegistrationLinkIssuer registrationLinkIssuer,
            OccasionReader views,
            CalendarEntryWriter calendars,
            CurrentRegistrant me) {
        this.occasions = occasions;
        this.registrations = registrations;
        this.decisions = decisions;
        this.registrationLinkIssuer = registrationLinkIssuer;
        this.views = views;
        this.calendars = calendars;
        this.me = me;
    }

    /**
     * A guest signs up: the registration waits until the link in the mail has proven the address.
     *
     * @param ticket the form's ticket; the same one again gives the same receipt and no second mail
     * @return the token of a receipt that shows and does nothing
     */
    @PreAuthorize(Access.PUBLIC)
    public SecretToken registerGuest(OccasionId occasion, GuestForm form, UUID ticket) {
        return decisions.registerGuest(occasion, null, Registrant.of(form), ticket);
    }

    /** The same in a pool that the guest chose. */
    @PreAuthorize(Access.PUBLIC)
    public SecretToken registerGuest(OccasionId occasion, PoolId pool, GuestForm form, UUID ticket) {
        return decisions.registerGuest(occasion, pool, Registrant.of(form), ticket);
    }

    /** The person logged in registers, for the organisation they act for, and their place is decided at once; twice gives the same registration. */
    public RegistrationId registerMyself(OccasionId occasion, String organisation) {
        return decisions.registerMember(occasion, null, me.writing(organisation));
    }

    /** The same in a pool that I chose. */
    public RegistrationId registerMyself(OccasionId occasion, PoolId pool, String organisation) {
        return decisions.registerMember(occasion, pool, me.writing(organisation));
    }

    /** What the link leads to; refuses an unknown, forged or expired token as not found. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public RegistrationReceipt receipt(SecretToken token) {
        var target = registrationLinkIssuer.find(token).orElseThrow(Refusal::notFound);
        return views.receipt(target.registrationId(), target.purpose() == RegistrationLinkIssuer.Purpose.OWNER)
                .getFirst();
    }

    /** The calendar entry of the one who has a place; nothing for anybody else. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public String calendar(SecretToken token, Language language) {
        var registration = registrations.findById(owned(token)).orElseThrow(Refusal::notFound);
        if (registration.state() != RegistrationState.CONFIRMED) {
            throw Refusal.notFound();
        }
        return calendars.publish(occasions.get(registration.occasion()), language);
    }

    /** The guest pressed the button behind the link in the mail: the address is proven and the place decided. */
    @PreAuthorize(Access.PUBLIC)
    public void confirmAddress(SecretToken token) {
        decisions.confirmAddress(owned(token));
    }

    @PreAuthorize(Access.PUBLIC)
    public void cancel(SecretToken token) {
        decisions.cancel(owned(token));
    }

    @PreAuthorize(Access.PUBLIC)
    public void acceptOffer(SecretToken token) {
        decisions.acceptOffer(owned(token));
    }

    @PreAuthorize(Access.PUBLIC)
    public void declineOffer(SecretToken token) {
        decisions.declineOffer(owned(token));
    }

    /** My registrations, soonest occasion first. */
    @Transactional(readOnly = true)
    public List<RegistrationReceipt> mine() {
        return views.receiptsOf(me.id().value());
    }

    /** My registration for an occasion, if I have an active one. */
    @Transactional(readOnly = true)
    public Optional<RegistrationReceipt> mine(OccasionId occasion) {
        return views.activeReceiptsOf(me.id().value(), occasion).stream().findFirst();
    }

    /** What to suggest as my organisation: the one I act for, or what I wrote the last time. */
    @Transactional(readOnly = true)
    public Optional<String> myOrganisation() {
        return me.organisation().or(() -> views.lastOrganisationOf(me.id().value()));
    }

    /** I cancel my own registration; somebody else's is not found. */
    public void cancelMine(RegistrationId id) {
        decisions.cancel(mine(id));
    }

    public void acceptMyOffer(RegistrationId id) {
        decisions.acceptOffer(mine(id));
    }

    public void declineMyOffer(RegistrationId id) {
        decisions.declineOffer(mine(id));
    }

    private UUID owned(SecretToken token) {
        return registrationLinkIssuer
                .find(token)
                .filter(target -> target.purpose() == RegistrationLinkIssuer.Purpose.OWNER)
                .map(RegistrationLinkIssuer.Target::registrationId)
                .orElseThrow(Refusal::notFound);
    }

    private UUID mine(RegistrationId id) {
        return registrations
                .findById(id.value())
                .filter(registration -> registration.belongsTo(me.id()))
                .map(registration -> registration.id().value())
                .orElseThrow(Refusal::notFound);
    }
}

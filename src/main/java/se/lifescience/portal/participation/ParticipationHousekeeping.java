package se.lifescience.portal.participation;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tidies what nobody asked for: unproven addresses, old links, offers that are over, places free while somebody waits. */
@Component
class ParticipationHousekeeping {

    private final TransactionRetry transactionRetry;
    private final RegistrationWorkflow registrationWorkflow;
    private final Registrations registrations;
    private final RegistrationLinkIssuer registrationLinkIssuer;
    private final PoolHousekeeping poolHousekeeping;
    private final ParticipationSettings settings;
    private final Clock clock;

    ParticipationHousekeeping(
            TransactionRetry transactionRetry,
            RegistrationWorkflow registrationWorkflow,
            Registrations registrations,
            RegistrationLinkIssuer registrationLinkIssuer,
            PoolHousekeeping poolHousekeeping,
            ParticipationSettings settings,
            Clock clock) {
        this.transactionRetry = transactionRetry;
        this.registrationWorkflow = registrationWorkflow;
        this.registrations = registrations;
        this.registrationLinkIssuer = registrationLinkIssuer;
        this.poolHousekeeping = poolHousekeeping;
        this.settings = settings;
        this.clock = clock;
    }

    /** Safe to run at any time and on several nodes at once. */
    void sweep() {
        var now = clock.instant();
        transactionRetry.run(() -> registrations.expireUnproven(now.minus(settings.proof()), now));
        transactionRetry.run(() -> registrationLinkIssuer.removeExpired(now));
        // The job of each offer should have ended it; whatever stopped that must not keep a place from the next in
        // line.
        registrations.offersOver(now).forEach(registrationWorkflow::expireOffer);
        poolHousekeeping.offerFreePlaces(now);
    }
}

package se.lifescience.portal.participation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;

/**
 * What can happen to a registration, each as one decision that is tried again when others were faster. Who may do it is
 * asked before; here the registration's own row is taken first and the pool's row after it, always in that order.
 */
@Component
class RegistrationWorkflow {

    private final TransactionRetry transactionRetry;
    private final Occasions occasions;
    private final Registrations registrations;
    private final PoolTable poolTable;
    private final PlaceAllocation placeAllocation;
    private final RegistrationLinkIssuer registrationLinkIssuer;
    private final RegistrationMails registrationMails;
    private final Clock clock;

    RegistrationWorkflow(
            TransactionRetry transactionRetry,
            Occasions occasions,
            Registrations registrations,
            PoolTable poolTable,
            PlaceAllocation placeAllocation,
            RegistrationLinkIssuer registrationLinkIssuer,
            RegistrationMails registrationMails,
            Clock clock) {
        this.transactionRetry = transactionRetry;
        this.occasions = occasions;
        this.registrations = registrations;
        this.poolTable = poolTable;
        this.placeAllocation = placeAllocation;
        this.registrationLinkIssuer = registrationLinkIssuer;
        this.registrationMails = registrationMails;
        this.clock = clock;
    }

    /** Notes the wish and writes to the address; what the answer looks like tells nobody whether it was known. */
    SecretToken registerGuest(OccasionId id, @Nullable PoolId pool, Registrant guest, UUID ticket) {
        var receipt = registrationLinkIssuer.receiptOf(ticket);
        transactionRetry.run(() -> {
            if (registrationLinkIssuer.find(receipt).isPresent()) {
                return;
            }
            var occasion = open(id);
            var registration = registrations
                    .lockActiveByAddress(id.value(), guest.email().key())
                    .orElseGet(() -> {
                        var fresh = fresh(id, pool, guest, Registration.Source.GUEST);
                        fresh.cameWith(ticket);
                        return registrations.saveAndFlush(fresh);
                    });
            if (registration.mayBeMailed(clock.instant())) {
                registration.linkMailed(clock.instant());
                if (registration.isUndecided()) {
                    registrationMails.confirmAddress(registration, occasion);
                } else {
                    registrationMails.alreadyRegistered(registration, occasion);
                }
            }
            registrationLinkIssuer.addReceipt(receipt, registration, occasion);
        });
        return receipt;
    }

    /** A person who is logged in. */
    RegistrationId registerMember(OccasionId id, @Nullable PoolId pool, Registrant member) {
        return register(id, pool, member, Registration.Source.MEMBER, null, () -> byPersonOrAddress(id, member));
    }

    /** Whom the office signs up; registration may be closed to everybody else. */
    RegistrationId registerByHand(OccasionId id, @Nullable PoolId pool, Registrant registrant) {
        var key = registrant.email().key();
        return register(id, pool, registrant, Registration.Source.OFFICE, null, () -> {
            if (registrations.hasDecided(id.value(), key)) {
                throw Refusal.of("participation.refusal.already-registered").at("email");
            }
            return byPersonOrAddress(id, registrant);
        });
    }

    /** One who was invited and says yes; the invitation reached the address, so it is proven. */
    RegistrationId registerInvited(OccasionId id, Registrant invitee, UUID invitation) {
        return register(
                id,
                null,
                invitee,
                Registration.Source.INVITATION,
                invitation,
                () -> registrations
                        .lockActiveByInvitation(id.value(), invitation)
                        .or(() -> byPersonOrAddress(id, invitee)));
    }

    private RegistrationId register(
            OccasionId id,
            @Nullable PoolId pool,
            Registrant registrant,
            Registration.Source source,
            @Nullable UUID invitation,
            Supplier<Optional<Registration>> known) {
        return transactionRetry.take(locked -> {
            var active = known.get();
            if (active.isPresent() && !active.get().isUndecided()) {
                return active.get().id();
            }
            var occasion = source == Registration.Source.OFFICE ? running(id) : open(id);
            active.ifPresent(pending -> pending.takeOver(registrant, source));
            var registration = active.orElseGet(() -> fresh(id, pool, registrant, source));
            if (invitation != null) {
                registration.answers(invitation);
            }
            if (active.isEmpty() && locked) {
                // Its unique keys come before the pool's row in the order of locks.
                registrations.saveAndFlush(registration);
            }
            placeAllocation.decide(registration, occasion, locked);
            return registration.id();
        });
    }

    void confirmAddress(UUID id) {
        transactionRetry.take(locked -> {
            var registration = lock(id);
            if (registration.isUndecided()) {
                placeAllocation.decide(registration, open(registration.occasion()), locked);
            }
            return registration.id();
        });
    }

    void cancel(UUID id) {
        transactionRetry.run(() -> {
            var registration = lock(id);
            if (registration.state().isActive()) {
                var occasion = running(registration.occasion());
                var hadPlace = registration.state() == RegistrationState.CONFIRMED;
                var tellThem = !registration.isUndecided();
                placeAllocation.leave(registration, occasion, Registration::cancel);
                if (tellThem) {
                    registrationMails.cancelled(registration, occasion, hadPlace);
                }
            }
        });
    }

    /** Gives back what an invitation brought, if anything. */
    void cancelInvited(OccasionId occasion, UUID invitation) {
        registrations
                .lockActiveByInvitation(occasion.value(), invitation)
                .ifPresent(registration -> cancel(registration.id().value()));
    }

    void acceptOffer(UUID id) {
        transactionRetry.run(() -> {
            var registration = lock(id);
            if (registration.state() != RegistrationState.CONFIRMED) {
                registration.accept(clock.instant());
                registrations.saveAndFlush(registration);
                registrationMails.confirmed(registration, occasions.get(registration.occasion()));
            }
        });
    }

    void declineOffer(UUID id) {
        transactionRetry.run(() -> {
            var registration = lock(id);
            if (registration.state() == RegistrationState.OFFERED) {
                placeAllocation.leave(registration, occasions.get(registration.occasion()), Registration::decline);
            } else if (registration.state().isActive()) {
                throw Refusal.of("participation.refusal.offer-over");
            }
        });
    }

    /** Ends an offer whose time is over; does nothing when it was answered meanwhile. */
    void expireOffer(UUID id) {
        transactionRetry.run(() -> registrations
                .lock(id)
                .filter(registration -> registration.offerIsOver(clock.instant()))
                .ifPresent(registration -> {
                    var occasion = occasions.get(registration.occasion());
                    placeAllocation.leave(registration, occasion, Registration::expire);
                    registrationMails.offerExpired(registration, occasion);
                }));
    }

    private Optional<Registration> byPersonOrAddress(OccasionId occasion, Registrant registrant) {
        return registrant.person() == null
                ? registrations.lockActiveByAddress(
                        occasion.value(), registrant.email().key())
                : registrations.lockActiveByPerson(
                        occasion.value(), registrant.person().value());
    }

    private Registration fresh(
            OccasionId id, @Nullable PoolId pool, Registrant registrant, Registration.Source source) {
        return new Registration(id, poolTable.chosen(id, pool), registrant, source, clock.instant());
    }

    private Registration lock(UUID id) {
        return registrations.lock(id).orElseThrow(Refusal::notFound);
    }

    private Occasion open(OccasionId id) {
        var occasion = occasions.get(id);
        if (!occasion.isOpenForRegistration(clock.instant())) {
            throw Refusal.of("participation.refusal.closed");
        }
        return occasion;
    }

    private Occasion running(OccasionId id) {
        var occasion = occasions.get(id);
        if (!occasion.isRunning(clock.instant())) {
            throw Refusal.of("participation.refusal.over");
        }
        return occasion;
    }
}

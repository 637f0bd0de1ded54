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
class RegistrationDecisions {

    private final Decisions decisions;
    private final Occasions occasions;
    private final Registrations registrations;
    private final Pools pools;
    private final Places places;
    private final Links links;
    private final Letters letters;
    private final Clock clock;

    RegistrationDecisions(
            Decisions decisions,
            Occasions occasions,
            Registrations registrations,
            Pools pools,
            Places places,
            Links links,
            Letters letters,
            Clock clock) {
        this.decisions = decisions;
        this.occasions = occasions;
        this.registrations = registrations;
        this.pools = pools;
        this.places = places;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    /** Notes the wish and writes to the address; what the answer looks like tells nobody whether it was known. */
    SecretToken registerGuest(OccasionId id, @Nullable PoolId pool, Registrant guest, UUID ticket) {
        var receipt = links.receiptOf(ticket);
        decisions.run(() -> {
            if (links.find(receipt).isPresent()) {
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
                    letters.confirmAddress(registration, occasion);
                } else {
                    letters.alreadyRegistered(registration, occasion);
                }
            }
            links.add(receipt, registration, occasion, Links.Purpose.RECEIPT);
        });
        return receipt;
    }

    /** A person who is logged in. */
    RegistrationId registerMember(OccasionId id, @Nullable PoolId pool, Registrant member) {
        return register(id, pool, member, Registration.Source.MEMBER, null, () -> byPersonOrAddress(id, member));
    }

    /** Whom the office signs up; registration may be closed to everybody else. */
    RegistrationId registerByHand(OccasionId id, @Nullable PoolId pool, Registrant registrant) {
        return register(
                id, pool, registrant, Registration.Source.OFFICE, null, () -> byPersonOrAddress(id, registrant));
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
        return decisions.take(locked -> {
            var active = known.get();
            if (active.isPresent() && !active.get().isUndecided()) {
                return active.get().id();
            }
            var occasion = source == Registration.Source.OFFICE ? running(id) : open(id);
            var registration = active.orElseGet(() -> fresh(id, pool, registrant, source));
            if (invitation != null) {
                registration.answers(invitation);
            }
            if (active.isEmpty() && locked) {
                // Its unique keys come before the pool's row in the order of locks.
                registrations.saveAndFlush(registration);
            }
            places.decide(registration, occasion, locked);
            return registration.id();
        });
    }

    void confirmAddress(UUID id) {
        decisions.take(locked -> {
            var registration = lock(id);
            if (registration.isUndecided()) {
                places.decide(registration, open(registration.occasion()), locked);
            }
            return registration.id();
        });
    }

    void cancel(UUID id) {
        decisions.run(() -> {
            var registration = lock(id);
            if (registration.state().isActive()) {
                var occasion = running(registration.occasion());
                var hadPlace = registration.state() == RegistrationState.CONFIRMED;
                var tellThem = !registration.isUndecided();
                places.leave(registration, occasion, Registration::cancel);
                if (tellThem) {
                    letters.cancelled(registration, occasion, hadPlace);
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
        decisions.run(() -> {
            var registration = lock(id);
            if (registration.state() != RegistrationState.CONFIRMED) {
                registration.accept(clock.instant());
                registrations.saveAndFlush(registration);
                letters.confirmed(registration, occasions.get(registration.occasion()));
            }
        });
    }

    void declineOffer(UUID id) {
        decisions.run(() -> {
            var registration = lock(id);
            if (registration.state() == RegistrationState.OFFERED) {
                places.leave(registration, occasions.get(registration.occasion()), Registration::decline);
            } else if (registration.state().isActive()) {
                throw Refusal.of("participation.refusal.offer-over");
            }
        });
    }

    /** Ends an offer whose time is over; does nothing when it was answered meanwhile. */
    void expireOffer(UUID id) {
        decisions.run(() -> registrations
                .lock(id)
                .filter(registration -> registration.offerIsOver(clock.instant()))
                .ifPresent(registration -> {
                    var occasion = occasions.get(registration.occasion());
                    places.leave(registration, occasion, Registration::expire);
                    letters.offerExpired(registration, occasion);
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
        return new Registration(id, pools.chosen(id, pool), registrant, source, clock.instant());
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

package se.lifescience.portal.accounts.profile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** What a person gives of their own free will, and can take back: a photo and what they need to be able to take part. */
@Service
@PreAuthorize(Access.ARRIVED)
@Transactional
public class ConsentService {

    /** The largest photo file taken. */
    public static final int MOST_PHOTO_BYTES = 8 * 1024 * 1024;

    private static final int LONGEST_NEEDS = 1_000;

    private final Consents consents;
    private final PersonPhotos photos;
    private final AccessNeedsRepository needs;
    private final AccessNeedsSeal sealed;
    private final CurrentPerson current;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentService(
            Consents consents,
            PersonPhotos photos,
            AccessNeedsRepository needs,
            AccessNeedsSeal sealed,
            CurrentPerson current,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.consents = consents;
        this.photos = photos;
        this.needs = needs;
        this.sealed = sealed;
        this.current = current;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What I agreed to, latest first, with what I have taken back. */
    @Transactional(readOnly = true)
    public List<ConsentView> mine() {
        return consents.findByPersonIdOrderByGivenAtDesc(me()).stream()
                .map(Consent::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> myPhoto() {
        return photos.findById(me()).map(PersonPhoto::photo);
    }

    @Transactional(readOnly = true)
    public String myAccessNeeds() {
        return sealed.of(me()).orElse("");
    }

    /** Keeps a photo, with the consent it needs; only what we draw anew from the file, without holding a connection, is kept. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void givePhoto(byte[] file, boolean agreed) {
        demand(agreed);
        if (file.length > MOST_PHOTO_BYTES) {
            throw Refusal.of("accounts.refusal.photo").at("photo");
        }
        var photo = SmallPhoto.of(file);
        transaction.executeWithoutResult(status -> {
            photos.save(new PersonPhoto(current.get().id(), photo, clock.instant()));
            agree(Kind.PHOTO);
        });
    }

    /** Keeps what I need to be able to take part; nothing at all takes the consent back. */
    public void tellAccessNeeds(String typed, boolean agreed) {
        var text = FreeText.of("needs", typed, LONGEST_NEEDS);
        if (text.isEmpty()) {
            withdraw(Kind.ACCESS_NEEDS);
            return;
        }
        demand(agreed);
        var person = current.get().id();
        needs.save(new AccessNeeds(person, sealed.seal(person.value(), text), clock.instant()));
        agree(Kind.ACCESS_NEEDS);
    }

    /** Takes a consent back, and with it what was given on its ground. */
    public void withdraw(Kind kind) {
        switch (kind) {
            case PHOTO -> photos.deleteById(me());
            case ACCESS_NEEDS -> needs.deleteById(me());
        }
        consents.findByPersonIdAndConsentKindAndWithdrawnAtIsNull(me(), kind).ifPresent(consent -> {
            consent.withdraw(clock.instant());
            events.publishEvent(
                    new Audited("accounts.consent-withdrawn", me().toString(), Map.of("kind", kind.name())));
        });
    }

    private void agree(Kind kind) {
        if (consents.findByPersonIdAndConsentKindAndWithdrawnAtIsNull(me(), kind)
                .isEmpty()) {
            consents.save(new Consent(current.get().id(), kind, clock.instant()));
            events.publishEvent(new Audited("accounts.consent-given", me().toString(), Map.of("kind", kind.name())));
        }
    }

    private static void demand(boolean agreed) {
        if (!agreed) {
            throw Refusal.of("accounts.refusal.consent").at("agreed");
        }
    }

    private UUID me() {
        return current.get().id().value();
    }

    /** What a person agreed to, when, and when they took it back. */
    public record ConsentView(
            Kind kind, Instant givenAt, @Nullable Instant withdrawnAt) {}

    /** What a person can agree to; everything else the portal holds on the ground of its public task. */
    public enum Kind {
        PHOTO,
        ACCESS_NEEDS
    }
}

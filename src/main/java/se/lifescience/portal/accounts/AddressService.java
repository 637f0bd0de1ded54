package se.lifescience.portal.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.links.LinkPurpose;
import se.lifescience.portal.links.PersonalLinkService;

/**
 * Lets a person prove that addresses are theirs. The proof is a mailed link used from the person's own login: neither a
 * provider's word nor a link that somebody else opens is one.
 */
@Service
@PreAuthorize(Access.ARRIVED)
public class AddressService {

    static final LinkPurpose PROOF = new LinkPurpose("accounts:address");

    private static final Duration LINK_LASTS = Duration.ofHours(24);
    private static final int MOST = 10;
    /** A stranger's address can be typed by anybody, so it is written to only so often, whoever asks. */
    private static final int MAILS_A_DAY = 3;

    private final Persons persons;
    private final PersonAddresses addresses;
    private final CurrentPerson current;
    private final PersonalLinkService links;
    private final AddressMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressService(
            Persons persons,
            PersonAddresses addresses,
            CurrentPerson current,
            PersonalLinkService links,
            AddressMails mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.addresses = addresses;
        this.current = current;
        this.links = links;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** My addresses; one that my login only claims stands among them, unproven. */
    @Transactional(readOnly = true)
    public List<Address> mine() {
        var used = me().email();
        var views = new ArrayList<Address>();
        for (var address : addresses.findByPersonIdOrderByAddedAt(myId())) {
            views.add(new Address(
                    Optional.of(address.id()),
                    address.address().value(),
                    address.verifiedAt() != null,
                    used.filter(mine -> mine.key().equals(address.key())).isPresent()));
        }
        used.filter(claimed -> views.stream().noneMatch(Address::used))
                .ifPresent(claimed -> views.addFirst(new Address(Optional.empty(), claimed.value(), false, true)));
        return views;
    }

    /** Mails a link to the address, and the one before stops working; it becomes mine when I use the link while logged in. */
    @Transactional
    public void ask(String typed) {
        var address = EmailAddress.of(typed);
        var now = clock.instant();
        var known = addresses.findByPersonIdAndAddressKey(myId(), address.key());
        if (known.isEmpty() && addresses.findByPersonIdOrderByAddedAt(myId()).size() >= MOST) {
            throw Refusal.of("accounts.refusal.addresses-full", MOST).at("address");
        }
        if (addresses.countByAddressKeyAndMailedAtAfter(address.key(), now.minus(Duration.ofDays(1))) >= MAILS_A_DAY) {
            throw Refusal.of("accounts.refusal.address-mailed").at("address");
        }
        var mine = known.orElseGet(() -> new PersonAddress(current.get().id(), address, now));
        mine.mail(now);
        addresses.saveAndFlush(mine);
        links.revokeAll(PROOF, mine.id());
        mails.proof(mine, me().language(), links.issue(PROOF, mine.id(), now.plus(LINK_LASTS)));
    }

    /** The address that a link would prove; not found for everybody but the one who asked for it. */
    @Transactional(readOnly = true)
    public String asked(SecretToken token) {
        return mine(token).address().value();
    }

    /** I used the link: the address is mine, and with it what was done under it as a guest. */
    @Transactional
    public void prove(SecretToken token) {
        var address = mine(token);
        if (addresses.existsByAddressKeyAndVerifiedAtIsNotNull(address.key())) {
            throw Refusal.of("accounts.refusal.address-taken");
        }
        if (links.consume(PROOF, token).isEmpty()) {
            throw Refusal.notFound();
        }
        address.proven(clock.instant());
        try {
            addresses.flush();
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw Refusal.of("accounts.refusal.address-taken");
        }
        var person = me();
        if (person.email().isEmpty()) {
            person.writeTo(address.address());
        }
        events.publishEvent(new AddressProven(person.id(), address.key()));
        events.publishEvent(new Audited("accounts.address-proven", person.id()));
        events.publishEvent(new PersonChanged(person.id()));
    }

    /** From now on mails go to this address of mine. */
    @Transactional
    public void use(UUID id) {
        var address = mine(id);
        if (address.verifiedAt() == null) {
            throw Refusal.of("accounts.refusal.address-unproven");
        }
        me().writeTo(address.address());
        events.publishEvent(new Audited("accounts.address-used", current.get().id()));
        events.publishEvent(new PersonChanged(current.get().id()));
    }

    /** Takes an address away; what was joined by it stays mine. */
    @Transactional
    public void remove(UUID id) {
        var address = mine(id);
        if (me().email().filter(used -> used.key().equals(address.key())).isPresent()) {
            throw Refusal.of("accounts.refusal.address-used");
        }
        addresses.delete(address);
        links.forget(Set.of(PROOF), Set.of(id));
        events.publishEvent(
                new Audited("accounts.address-removed", current.get().id()));
    }

    private PersonAddress mine(SecretToken token) {
        return links.find(PROOF, token)
                .flatMap(link -> addresses.findByIdAndPersonId(link.subject(), myId()))
                .filter(address -> address.verifiedAt() == null)
                .orElseThrow(Refusal::notFound);
    }

    private PersonAddress mine(UUID id) {
        return addresses.findByIdAndPersonId(id, myId()).orElseThrow(Refusal::notFound);
    }

    private UUID myId() {
        return current.get().id().value();
    }

    private Person me() {
        return persons.findById(myId()).orElseThrow(Refusal::notFound);
    }

    /**
     * One of a person's addresses.
     *
     * @param id the row, or nothing for an address that only the login claims and nobody has asked to prove
     * @param proven whether the link mailed to it was used
     * @param used whether mails go there
     */
    public record Address(Optional<UUID> id, String address, boolean proven, boolean used) {}
}

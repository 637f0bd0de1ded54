package se.lifescience.portal.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.SecretToken;

/** Registers people for occasions and decides their places, each in one transaction. */
@Service
@PreAuthorize(Access.MEMBER)
public class RegistrationService {

    /**
     * A guest signs up: the registration waits until the link in the mail has proven the address.
     *
     * @param ticket the form's ticket; the same one again gives the same receipt and no second mail
     * @return the token of a receipt that shows and does nothing
     */
    @PreAuthorize(Access.PUBLIC)
    public SecretToken registerGuest(OccasionId occasion, GuestForm form, UUID ticket) {
        throw new UnsupportedOperationException();
    }

    /** The person logged in registers, and their place is decided at once; twice gives the same registration. */
    public RegistrationId registerMyself(OccasionId occasion, String organisation) {
        throw new UnsupportedOperationException();
    }

    /** What the link leads to; refuses an unknown, forged or expired token as not found. */
    @PreAuthorize(Access.PUBLIC)
    public RegistrationReceipt receipt(SecretToken token) {
        throw new UnsupportedOperationException();
    }

    /** The guest pressed the button behind the link in the mail: the address is proven and the place decided. */
    @PreAuthorize(Access.PUBLIC)
    public void confirmAddress(SecretToken token) {
        throw new UnsupportedOperationException();
    }

    @PreAuthorize(Access.PUBLIC)
    public void cancel(SecretToken token) {
        throw new UnsupportedOperationException();
    }

    @PreAuthorize(Access.PUBLIC)
    public void acceptOffer(SecretToken token) {
        throw new UnsupportedOperationException();
    }

    @PreAuthorize(Access.PUBLIC)
    public void declineOffer(SecretToken token) {
        throw new UnsupportedOperationException();
    }

    /** My registrations, soonest occasion first. */
    public List<RegistrationReceipt> mine() {
        throw new UnsupportedOperationException();
    }

    /** My registration for an occasion, if I have an active one. */
    public Optional<RegistrationReceipt> mine(OccasionId occasion) {
        throw new UnsupportedOperationException();
    }

    /** I cancel my own registration; somebody else's is not found. */
    public void cancelMine(RegistrationId id) {
        throw new UnsupportedOperationException();
    }

    public void acceptMyOffer(RegistrationId id) {
        throw new UnsupportedOperationException();
    }

    public void declineMyOffer(RegistrationId id) {
        throw new UnsupportedOperationException();
    }
}

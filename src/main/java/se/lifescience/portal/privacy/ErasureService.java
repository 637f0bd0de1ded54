package se.lifescience.portal.privacy;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.ProvenAddressLookup;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.ErasureEffect;

/** Lets administrators erase somebody else: a person, or whatever is held under the address of somebody without account. */
@Service
@PreAuthorize(Access.ADMIN)
public class ErasureService {

    private final ErasureProcess erasureProcess;
    private final ProvenAddressLookup proven;
    private final CurrentPerson current;

    ErasureService(ErasureProcess erasureProcess, ProvenAddressLookup proven, CurrentPerson current) {
        this.erasureProcess = erasureProcess;
        this.proven = proven;
        this.current = current;
    }

    /** Whom it is about; nobody who has been erased already. */
    @Transactional(readOnly = true)
    public String name(PersonId id) {
        return erasureProcess.subject(id).name();
    }

    /** What erasing the person would do: what goes, what stays, and why; nothing is done. */
    @Transactional(readOnly = true)
    public List<ErasureEffect> whatErasingDoes(PersonId id) {
        return erasureProcess.fates(erasureProcess.subject(id));
    }

    /** The same for what is held under an address that proves no account. */
    @Transactional(readOnly = true)
    public List<ErasureEffect> whatErasingDoes(EmailAddress address) {
        return erasureProcess.fates(nobody(address));
    }

    /** Erases the person, all of it or nothing; their logins end with it. */
    @RequiresRecentLogin
    @Transactional
    public void erase(PersonId id, Reason reason) {
        if (current.get().id().equals(id)) {
            throw Refusal.of("privacy.refusal.erase-self");
        }
        erasureProcess.erase(id, facts(reason));
    }

    /** Erases what is held under an address that proves no account; the trail does not get to know which. */
    @RequiresRecentLogin
    @Transactional
    public void erase(EmailAddress address, Reason reason) {
        var subject = nobody(address);
        erasureProcess.eraseAddress(subject, facts(reason));
    }

    private DataSubject nobody(EmailAddress address) {
        if (!proven.owners(List.of(address.key())).isEmpty()) {
            throw Refusal.of("privacy.refusal.address-of-account").at("address");
        }
        return erasureProcess.subject(Ids.next(), address);
    }

    private static Map<String, String> facts(Reason reason) {
        return Map.of("reason", reason.name(), "by", "office");
    }

    /** Why the office erases somebody; chosen, not written, so that nothing about the person stays in the trail. */
    public enum Reason {
        /** The person has asked for it, and shown who they are. */
        OWN_WISH,
        /** The same person has another account. */
        DOUBLE,
        /** It was made by mistake, or is nobody's. */
        MISTAKE,
        /** There is no ground any more for holding it. */
        NO_GROUND,
        /** An authority or a court has decided so. */
        DECIDED
    }
}

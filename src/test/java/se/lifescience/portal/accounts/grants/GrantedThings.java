package se.lifescience.portal.accounts.grants;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;

/** What a module's service does that has things which a role or a right on one of them opens; it knows one. */
@Service
public class GrantedThings {

    public static final String KIND = "test-thing";
    public static final String READ = "test.read";
    static final UUID KNOWN = UUID.fromString("0190a000-0000-7000-8000-0000000000aa");

    @PreAuthorize(Access.OFFICE + " or @grants.has('test.read', 'test-thing', #id)")
    public String read(UUID id) {
        if (!id.equals(KNOWN)) {
            throw Refusal.notFound();
        }
        return "the thing";
    }
}

package se.lifescience.portal.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Audited;
import se.lifescience.portal.kernel.Refusal;

/** Who holds which post from when to when. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional
public class OfficialService {

    private final Officials officials;
    private final ApplicationEventPublisher events;

    OfficialService(Officials officials, ApplicationEventPublisher events) {
        this.officials = officials;
        this.events = events;
    }

    /** All, those in office first, then those who left latest. */
    @Transactional(readOnly = true)
    public List<OfficialView> all() {
        return officials.latestFirst().stream().map(Official::view).toList();
    }

    /** Keeps a new time in a post, or what was changed in the version that was read. */
    public OfficialId save(@Nullable OfficialId id, long version, OfficialData data) {
        var official =
                id == null ? new Official(data) : officials.findById(id.value()).orElseThrow(Refusal::notFound);
        if (id != null) {
            if (official.version() != version) {
                throw Refusal.conflict("organisations.refusal.stale");
            }
            official.describe(data);
        }
        officials.saveAndFlush(official);
        events.publishEvent(new Audited(
                "organisations.official-saved", official.id().value().toString()));
        return official.id();
    }
}

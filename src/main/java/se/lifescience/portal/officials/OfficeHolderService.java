package se.lifescience.portal.officials;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Who holds which post from when to when. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional
public class OfficeHolderService {

    private final OfficeHolders officeHolders;
    private final ApplicationEventPublisher events;

    OfficeHolderService(OfficeHolders officeHolders, ApplicationEventPublisher events) {
        this.officeHolders = officeHolders;
        this.events = events;
    }

    /** All, those in office first, then those who left latest. */
    @Transactional(readOnly = true)
    public List<Holder> all() {
        return officeHolders.latestFirst().stream().map(OfficeHolder::view).toList();
    }

    /** Keeps a new time in a post, or what was changed in the version that was read. */
    public OfficeHolderId save(@Nullable OfficeHolderId id, long version, OfficeHolderData data) {
        var officeHolder = id == null
                ? new OfficeHolder(data)
                : officeHolders.findById(id.value()).orElseThrow(Refusal::notFound);
        if (id != null) {
            OptimisticLock.check(version, officeHolder.version());
            officeHolder.describe(data);
        }
        officeHolders.saveAndFlush(officeHolder);
        events.publishEvent(new Audited(
                "officials.official-saved", officeHolder.id().value().toString()));
        return officeHolder.id();
    }

    /** A time in a post as the office sees it. */
    public record Holder(OfficeHolderId id, long version, OfficeHolderData data) {}
}

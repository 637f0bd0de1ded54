package se.lifescience.portal.accounts.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.PersonRegister;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;

/**
 * Gives and takes back rights on one thing, beside the roles: whoever has no role for it may still be let to this group or
 * that text. What a right opens is asked of {@link GrantCheck}, at each act anew.
 */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional
public class GrantService {

    private final PermissionGrants grants;
    private final PersonRegister persons;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantService(
            PermissionGrants grants,
            PersonRegister persons,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.grants = grants;
        this.persons = persons;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a right until a moment, or without end; given again it takes the place of the one before. */
    @RequiresRecentLogin
    public UUID give(GrantTarget target, String permission, GrantHolder holder, @Nullable Instant until) {
        demandNotShutOut(holder);
        var now = clock.instant();
        var me = current.get().id();
        var grant = new PermissionGrant(target, permission, holder, until, me, now);
        grants.findStanding(target.kind(), target.id(), permission, holder.id()).ifPresent(before -> {
            before.revoke(me, now);
            grants.saveAndFlush(before);
        });
        try {
            grants.saveAndFlush(grant);
        } catch (DataIntegrityViolationException givenMeanwhile) {
            throw Refusal.conflict("accounts.refusal.grant-given");
        }
        audit("accounts.grant-given", grant);
        return grant.id();
    }

    /** Takes a right back; from the next act on it opens nothing. */
    public void revoke(UUID id) {
        var grant = grants.findById(id).orElseThrow(Refusal::notFound);
        grant.revoke(current.get().id(), clock.instant());
        grants.saveAndFlush(grant);
        audit("accounts.grant-revoked", grant);
    }

    /** Who has, and had, rights on a thing, the latest first. */
    @Transactional(readOnly = true)
    public List<GrantView> on(GrantTarget target) {
        return views(grants.findByTargetKindAndTargetIdOrderByGrantedAtDescIdDesc(target.kind(), target.id()));
    }

    /** What a person has, and had, rights on by themselves, the latest first. */
    @Transactional(readOnly = true)
    public List<GrantView> of(PersonId person) {
        return views(grants.findByPersonIdOrderByGrantedAtDescIdDesc(person.value()));
    }

    /** A person who is shut out, erased or unknown is given nothing; which organisations there are is known elsewhere. */
    private void demandNotShutOut(GrantHolder holder) {
        if (holder.kind() == GrantHolder.Kind.PERSON
                && persons.state(new PersonId(holder.id())) == PersonState.DISABLED) {
            throw Refusal.notFound();
        }
    }

    private List<GrantView> views(List<PermissionGrant> found) {
        var now = clock.instant();
        return found.stream().map(grant -> grant.view(now)).toList();
    }

    private void audit(String what, PermissionGrant grant) {
        events.publishEvent(new Audited(
                what,
                grant.target().id().toString(),
                Map.of(
                        "permission",
                        grant.permission(),
                        "kind",
                        grant.target().kind(),
                        "holder",
                        grant.holder().id().toString())));
    }
}

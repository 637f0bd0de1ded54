package se.lifescience.portal.memberships;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.ActingCapacity;
import se.lifescience.portal.organisations.OrganisationId;

/**
 * For whom somebody acts: themselves, or one of their organisations. The choice belongs to the login and ends with it;
 * whether it still holds is asked at each act, so that an ended membership gives nothing from the next click on.
 */
@Service
@PreAuthorize(Access.PUBLIC)
@Transactional(readOnly = true)
public class ActingForService implements ActingCapacity {

    private final MandateTable mandateTable;
    private final CurrentPerson current;

    ActingForService(MandateTable mandateTable, CurrentPerson current) {
        this.mandateTable = mandateTable;
        this.current = current;
    }

    /** What I may choose from. */
    public List<Mandate> choices() {
        return current.find().map(person -> mandateTable.of(person.id())).orElse(List.of());
    }

    /** For whom I act now; nothing when for myself, or when nobody is logged in. */
    public Optional<Mandate> now() {
        return chosen().flatMap(organisation ->
                current.find().flatMap(person -> mandateTable.of(person.id(), new OrganisationId(organisation))));
    }

    @Override
    public Optional<UUID> organisation() {
        return now().map(mandate -> mandate.organisation().value());
    }

    /** Acts for an organisation from now on, or for oneself; somebody else's organisation is not found. */
    public void choose(@Nullable OrganisationId organisation) {
        if (organisation != null
                && mandateTable.of(current.get().id(), organisation).isEmpty()) {
            throw Refusal.notFound();
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AbstractAuthenticationToken login) {
            var before = login.getDetails() instanceof Choice earlier ? earlier.before() : login.getDetails();
            login.setDetails(new Choice(organisation == null ? null : organisation.value(), before));
        }
    }

    private static Optional<UUID> chosen() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getDetails() instanceof Choice choice
                ? Optional.ofNullable(choice.organisation())
                : Optional.empty();
    }

    /** Lies around what the login's details were. */
    private record Choice(
            @Nullable UUID organisation, @Nullable Object before) implements Serializable {}
}

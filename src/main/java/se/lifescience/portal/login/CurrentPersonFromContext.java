package se.lifescience.portal.login;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;

@Component
class CurrentPersonFromContext implements CurrentPerson {

    @Override
    public Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PersonPrincipal principal
                ? Optional.of(principal.signedIn())
                : Optional.empty();
    }

    @Override
    public SignedIn get() {
        return find().orElseThrow(Refusal::notFound);
    }
}

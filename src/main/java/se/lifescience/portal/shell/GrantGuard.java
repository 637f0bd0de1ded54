package se.lifescience.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.grants.GrantCheck;
import se.lifescience.portal.accounts.grants.RequiresGrant;
import se.lifescience.portal.kernel.Ids;

/** Asks, before a view that {@link RequiresGrant} is on is made, whether whoever comes may see the thing it shows. */
@Component
class GrantGuard implements VaadinServiceInitListener {

    private final CurrentPerson current;
    private final GrantCheck grants;

    GrantGuard(CurrentPerson current, GrantCheck grants) {
        this.current = current;
        this.grants = grants;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        var rule = event.getNavigationTarget().getAnnotation(RequiresGrant.class);
        if (rule != null && !hasRole(rule) && !hasGrant(rule, event)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean hasRole(RequiresGrant rule) {
        return current.find()
                .filter(person -> Arrays.stream(rule.orRoles()).anyMatch(person::has))
                .isPresent();
    }

    private boolean hasGrant(RequiresGrant rule, BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(rule.parameter())
                .flatMap(Ids::parse)
                .filter(target -> grants.has(rule.permission(), rule.on(), target))
                .isPresent();
    }
}

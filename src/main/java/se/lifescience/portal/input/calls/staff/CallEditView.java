package se.lifescience.portal.input.calls.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.input.CallId;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.calls.CallState;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.strategy.StrategyService;

/** Writes a call for input, and publishes it. */
@Route(InputRoutes.ONE_CALL)
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class CallEditView extends Page implements BeforeEnterObserver {

    private final CallService calls;
    private final CallFields fields;
    private final Div actions = new Div();
    private @Nullable CallView call;

    CallEditView(CallService calls, StrategyService strategy, PortalSettings settings) {
        super("input.call.heading");
        this.calls = calls;
        this.fields = new CallFields(strategy.editions(), strategy.options(), settings.zone());
        actions.addClassName("buttons");
        add(fields, actions, new Anchor(InputRoutes.CALLS, getTranslation("input.call.back")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        if (id.equals(InputRoutes.NEW)) {
            showActions();
            return;
        }
        open(event, "id", known -> show(calls.get(new CallId(known))));
    }

    private void show(CallView view) {
        call = view;
        heading(view.title().in(Language.of(getLocale())));
        lead(getTranslation(view.state().key()));
        fields.read(view.form());
        showActions();
    }

    private void showActions() {
        actions.removeAll();
        var save = new Button(getTranslation("input.call.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(save);
        var view = call;
        if (view != null && view.state() == CallState.DRAFT) {
            actions.add(new Button(getTranslation("input.call.publish"), event -> confirmPublishing()));
        } else if (view != null) {
            var page = new Anchor(InputRoutes.page(view.slug()), getTranslation("input.call.page"));
            page.setRouterIgnore(true);
            actions.add(page);
        }
    }

    private boolean save() {
        return fields.errors().attempt(() -> {
            var view = call;
            if (view == null) {
                show(calls.get(calls.create(fields.form())));
                var created = call;
                if (created != null) {
                    getUI().ifPresent(
                                    ui -> ui.getPage().getHistory().replaceState(null, InputRoutes.call(created.id())));
                }
            } else {
                calls.change(view.id(), fields.form(), view.version());
                show(calls.get(view.id()));
            }
            Notices.done(getTranslation("input.call.saved"));
        });
    }

    private void confirmPublishing() {
        if (!save()) {
            return;
        }
        ConfirmDialog.of(getTranslation("input.call.publish.heading"), getTranslation("input.call.publish.text"))
                .yes(getTranslation("input.call.publish"), this::publish)
                .no(getTranslation("input.call.publish.cancel"))
                .ask();
    }

    private void publish() {
        var view = call;
        if (view == null) {
            return;
        }
        fields.errors().attempt(() -> {
            calls.publish(view.id());
            show(calls.get(view.id()));
            Notices.done(getTranslation("input.call.published"));
        });
    }
}

package se.lifescience.portal.mail.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.mail.DeliveryId;
import se.lifescience.portal.mail.DeliveryService;
import se.lifescience.portal.mail.DeliveryState;
import se.lifescience.portal.mail.Outbox;

/** One mail to one recipient: what it said, what became of it, and what can be done about it. */
@Route("office/outbox/:id")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class DeliveryView extends Page implements BeforeEnterObserver {

    static final String ID = "id";

    private final transient DeliveryService deliveries;
    private final transient Outbox outbox;
    private final transient OutboxTexts texts;
    private final Div content = new Div();

    DeliveryView(DeliveryService deliveries, Outbox outbox, PortalSettings settings) {
        super("mail.delivery.title");
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.texts = new OutboxTexts(this, settings);
        add(new RouterLink(getTranslation("mail.delivery.back"), OutboxView.class), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, ID, id -> show(deliveries.find(new DeliveryId(id))));
    }

    private void show(DeliveryService.Details delivery) {
        heading(delivery.row().subject());
        content.removeAll();
        content.add(facts(delivery));
        if (delivery.isUnknown()) {
            var warning = new Paragraph(getTranslation("mail.delivery.unknown"));
            warning.addClassNames("notice", "notice-warn");
            content.add(warning);
        }
        content.add(actions(delivery), section("mail.delivery.history"), history(delivery));
        content.add(section("mail.delivery.html"), preview(delivery));
        content.add(section("mail.delivery.text"), new Pre(delivery.text()));
        if (delivery.calendar() != null) {
            content.add(section("mail.delivery.calendar"), new Pre(delivery.calendar()));
        }
        content.add(section("mail.delivery.headers"), headers(delivery));
    }

    private H2 section(String key) {
        return new H2(getTranslation(key));
    }

    private DescriptionList facts(DeliveryService.Details delivery) {
        var row = delivery.row();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "mail.outbox.state", texts.badge(row.state()));
        if (!texts.reason(row).isBlank()) {
            fact(facts, "mail.outbox.reason", new Span(texts.reason(row)));
        }
        if (!row.name().isEmpty()) {
            fact(facts, "mail.outbox.recipient", new Span(row.name()));
        }
        fact(facts, "mail.outbox.address", new Span(row.address()));
        fact(facts, "mail.outbox.kind", new Span(texts.kind(row.kind())));
        fact(facts, "mail.outbox.when", new Span(texts.time(row.queuedAt())));
        if (delivery.nextAttemptAt() != null) {
            fact(facts, "mail.delivery.next", new Span(texts.time(delivery.nextAttemptAt())));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Div actions(DeliveryService.Details delivery) {
        var id = delivery.row().id();
        var actions = new Div();
        actions.addClassName("actions");
        if (delivery.canBeSentAgain()) {
            actions.add(new Button(getTranslation("mail.delivery.again"), event -> {
                if (delivery.isUnknown()) {
                    askTwice(id);
                } else {
                    act(id, () -> deliveries.sendAgain(id), "mail.delivery.again.done");
                }
            }));
        }
        if (delivery.isUnknown()) {
            actions.add(new Button(
                    getTranslation("mail.delivery.arrived"),
                    event -> act(id, () -> deliveries.markAsSent(id), "mail.delivery.arrived.done")));
        }
        if (delivery.canBeStopped()) {
            actions.add(new Button(
                    getTranslation("mail.delivery.stop"),
                    event -> act(id, () -> deliveries.stop(id), "mail.delivery.stop.done")));
            actions.add(new Button(getTranslation("mail.delivery.stop-all"), event -> askStopAll(delivery)));
        }
        actions.setVisible(actions.getComponentCount() > 0);
        return actions;
    }

    private void askTwice(DeliveryId id) {
        ask(
                "mail.delivery.again.ask",
                "mail.delivery.again.warning",
                "mail.delivery.again",
                () -> act(id, () -> deliveries.sendAgain(id), "mail.delivery.again.done"));
    }

    private void askStopAll(DeliveryService.Details delivery) {
        ask(
                "mail.delivery.stop-all.ask",
                "mail.delivery.stop-all.warning",
                "mail.delivery.stop-all",
                () -> act(delivery.row().id(), () -> outbox.stop(delivery.message()), "mail.delivery.stop-all.done"));
    }

    private void ask(String title, String warning, String button, Runnable action) {
        ConfirmDialog.of(getTranslation(title), getTranslation(warning))
                .yes(getTranslation(button), action)
                .no(getTranslation("mail.delivery.cancel"))
                .ask();
    }

    private void act(DeliveryId id, Runnable action, String done) {
        try {
            action.run();
            Notices.done(getTranslation(done));
        } finally {
            show(deliveries.find(id));
        }
    }

    private UnorderedList history(DeliveryService.Details delivery) {
        var list = new UnorderedList();
        list.addClassName("timeline");
        delivery.history().forEach(step -> {
            var item = new ListItem(new Span(texts.time(step.at()) + " "), texts.badge(step.state()));
            if (step.attempt() > 0) {
                item.add(new Span(" " + getTranslation("mail.delivery.attempt", step.attempt())));
            }
            if (step.reply() != null && !step.reply().isBlank() && step.state() != DeliveryState.SUPPRESSED) {
                item.add(new Div(step.reply()));
            }
            list.add(item);
        });
        return list;
    }

    /** Sandboxed without any permission: no script, no form, no way out. */
    private IFrame preview(DeliveryService.Details delivery) {
        var frame = new IFrame();
        frame.setSrcdoc(delivery.html());
        frame.getElement().setAttribute("sandbox", "");
        frame.setTitle(getTranslation("mail.delivery.html"));
        frame.setWidthFull();
        frame.setHeight("40rem");
        return frame;
    }

    private DescriptionList headers(DeliveryService.Details delivery) {
        var headers = new DescriptionList();
        headers.addClassName("facts");
        delivery.headers()
                .forEach(header -> headers.add(
                        new DescriptionList.Term(header.name()), new DescriptionList.Description(header.value())));
        return headers;
    }
}

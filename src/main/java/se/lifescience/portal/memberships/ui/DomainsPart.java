package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.organisations.OrganisationDomainService;
import se.lifescience.portal.organisations.OrganisationId;

/** The domains of an organisation, and how each is proven. */
class DomainsPart extends Div {

    private final OrganisationId organisation;
    private final OrganisationDomainService domains;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final UnorderedList list = new UnorderedList();

    DomainsPart(OrganisationId organisation, OrganisationDomainService domains) {
        this.organisation = organisation;
        this.domains = domains;
        list.addClassNames("cards", "wide");
        var typed = errors.field("domain", new TextField(getTranslation("organisations.own.domain")));
        var claim = new Button(
                getTranslation("organisations.own.domain.add"),
                click -> act(() -> {
                    domains.claim(organisation, typed.getValue());
                    typed.clear();
                }));
        var form = new Div(typed, new Div(claim));
        form.addClassName("form");
        add(new Paragraph(getTranslation("organisations.own.domains.text")), summary, list, form);
        show();
    }

    private void show() {
        list.removeAll();
        domains.of(organisation).forEach(domain -> list.add(card(domain)));
    }

    private ListItem card(OrganisationDomainService.DomainView domain) {
        var proven = domain.verifiedAt().isPresent();
        var state = new Span(getTranslation(
                proven
                        ? domain.byOffice() ? "organisations.own.domain.vouched" : "organisations.own.domain.proven"
                        : "organisations.own.domain.claimed"));
        state.addClassNames("badge", proven ? "badge-ok" : "badge-warn");
        var card = new ListItem(new Paragraph(new Span(domain.readable() + " "), state));
        card.addClassName("card");
        if (domain.contested()) {
            card.add(new Paragraph(getTranslation("organisations.own.domain.contested")));
        }
        var actions = new Div();
        actions.addClassName("actions");
        if (!proven) {
            var record = new DescriptionList();
            record.addClassName("facts");
            record.add(
                    new DescriptionList.Term(getTranslation("organisations.own.domain.record.name")),
                    new DescriptionList.Description(new Code(domain.record())),
                    new DescriptionList.Term(getTranslation("organisations.own.domain.record.text")),
                    new DescriptionList.Description(new Code(domain.text())));
            card.add(
                    new Paragraph(getTranslation("organisations.own.domain.record")),
                    record,
                    new Paragraph(getTranslation("organisations.own.domain.record.then")));
            var check = new Button(
                    getTranslation("organisations.own.domain.check"),
                    click -> act(() -> domains.verify(organisation, domain.id())));
            check.setAriaLabel(getTranslation("organisations.own.domain.check") + ": " + domain.readable());
            actions.add(check);
        }
        var remove = new Button(
                getTranslation("organisations.own.domain.remove"),
                click -> act(() -> domains.remove(organisation, domain.id())));
        remove.setAriaLabel(getTranslation("organisations.own.domain.remove") + ": " + domain.readable());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(remove);
        card.add(actions);
        return card;
    }

    private void act(Runnable action) {
        errors.attempt(action);
        show();
    }
}

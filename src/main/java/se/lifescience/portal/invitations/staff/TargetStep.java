package se.lifescience.portal.invitations.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.invitations.CampaignService;
import se.lifescience.portal.invitations.CampaignView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;

/** What a round invites to. */
class TargetStep extends Div {

    TargetStep(CampaignParts parts, CampaignView campaign, Runnable next) {
        add(new H2(getTranslation("invitations.target.title")));
        var choices = parts.campaigns().targets();
        if (choices.isEmpty()) {
            add(new EmptyState(
                    getTranslation("invitations.target.none"), getTranslation("invitations.target.none.text")));
            return;
        }
        var language = Language.of(getLocale());
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var group = errors.field("target", new RadioButtonGroup<CampaignService.TargetChoice>());
        group.setLabel(getTranslation("invitations.target.choose"));
        group.setItems(choices);
        group.setItemLabelGenerator(choice -> choice.facts().title().in(language) + " – "
                + choice.facts().when().in(language));
        var current = campaign.target();
        choices.stream()
                .filter(choice -> current != null && choice.facts().id().equals(current.id()))
                .findFirst()
                .ifPresent(group::setValue);
        var save = new Button(
                getTranslation("invitations.target.save"),
                event -> errors.attempt(() -> {
                    var chosen = group.getValue();
                    if (chosen == null) {
                        throw Refusal.of("invitations.refusal.no-target").at("target");
                    }
                    parts.campaigns()
                            .inviteTo(
                                    campaign.id(),
                                    campaign.version(),
                                    chosen.kind(),
                                    chosen.facts().id());
                    Notices.done(getTranslation("invitations.target.saved"));
                    next.run();
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("form");
        add(summary, group, save);
    }
}

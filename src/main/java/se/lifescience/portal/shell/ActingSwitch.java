package se.lifescience.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.Mandate;

/** Shows in every page's head for whom one acts, and lets one choose; nothing for those who act for nobody but themselves. */
class ActingSwitch extends Div {

    private final ActingForService acting;
    private final Select<Optional<Mandate>> select = new Select<>();
    private List<Mandate> choices = List.of();

    ActingSwitch(ActingForService acting, Language language) {
        this.acting = acting;
        addClassName("acting");
        select.setLabel(getTranslation("shell.acting"));
        select.setItemLabelGenerator(one -> one == null || one.isEmpty()
                ? getTranslation("shell.acting.myself")
                : one.get().name().in(language));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                acting.choose(change.getValue().map(Mandate::organisation).orElse(null));
                getUI().ifPresent(ui -> ui.getPage().reload());
            }
        });
        add(select);
        offer(acting.choices());
    }

    /** Follows memberships that have begun or ended while the page was open. */
    final void refresh() {
        var now = acting.choices();
        if (!now.equals(choices)) {
            offer(now);
        }
    }

    private void offer(List<Mandate> now) {
        choices = now;
        setVisible(!now.isEmpty());
        select.setItems(
                Stream.concat(Stream.of(Optional.<Mandate>empty()), now.stream().map(Optional::of))
                        .toList());
        select.setValue(acting.now());
    }
}

package se.lifescience.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.stream.Stream;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.organisations.ActingFor;
import se.lifescience.portal.organisations.Mandate;

/** Shows in every page's head for whom one acts, and lets one choose; nothing for those who act for nobody but themselves. */
class ActingSwitch extends Div {

    ActingSwitch(ActingFor acting, Language language) {
        addClassName("acting");
        var choices = acting.choices();
        if (choices.isEmpty()) {
            setVisible(false);
            return;
        }
        var select = new Select<Optional<Mandate>>();
        select.setLabel(getTranslation("shell.acting"));
        select.setItems(Stream.concat(
                        Stream.of(Optional.<Mandate>empty()), choices.stream().map(Optional::of))
                .toList());
        select.setItemLabelGenerator(one -> one == null || one.isEmpty()
                ? getTranslation("shell.acting.myself")
                : one.get().name().in(language));
        select.setValue(acting.now());
        select.addValueChangeListener(change -> {
            acting.choose(change.getValue().map(Mandate::organisation).orElse(null));
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        add(select);
    }
}

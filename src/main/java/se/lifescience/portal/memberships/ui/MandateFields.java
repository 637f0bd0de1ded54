package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.DateField;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.memberships.MembershipRole;

/** What somebody may do for an organisation, and until when. */
class MandateFields extends Div {

    private final RadioButtonGroup<MembershipRole> role =
            new RadioButtonGroup<>(getTranslation("organisations.field.role"), MembershipRole.values());
    private final DateField until;

    MandateFields(FieldErrors errors) {
        addClassName("form");
        role.setItemLabelGenerator(one -> getTranslation(one.key()));
        role.setValue(MembershipRole.MEMBER);
        until = errors.field("until", new DateField(getTranslation("organisations.field.until")));
        until.setClearButtonVisible(true);
        add(role, until);
    }

    void show(MembershipRole known, @Nullable LocalDate last) {
        role.setValue(known);
        until.setValue(last);
    }

    MembershipRole role() {
        return role.getValue();
    }

    @Nullable
    LocalDate until() {
        return until.getValue();
    }

    void withoutEnd() {
        until.setVisible(false);
    }
}

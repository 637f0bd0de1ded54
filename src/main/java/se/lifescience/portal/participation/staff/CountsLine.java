package se.lifescience.portal.participation.staff;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import se.lifescience.portal.participation.RegistrationAdministration;

/** How full the occasion is, in five numbers. */
class CountsLine extends DescriptionList {

    CountsLine(RegistrationAdministration.Counts counts) {
        addClassName("facts");
        number("capacity", counts.capacity());
        number("taken", counts.taken());
        number("offered", counts.offered());
        number("waiting", counts.waiting());
        number("pending", counts.pending());
    }

    private void number(String key, int value) {
        add(new Term(getTranslation("participation.office." + key)), new Description(Integer.toString(value)));
    }
}

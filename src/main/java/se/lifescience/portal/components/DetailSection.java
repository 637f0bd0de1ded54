package se.lifescience.portal.components;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** A section that a higher module adds to the page of a thing that belongs to a lower one. */
public interface DetailSection {

    /** What the page is about: the type of its id, such as {@code OrganisationId}. */
    Class<?> subject();

    /**
     * The section for one of them.
     *
     * @param refresh shows the page anew, after something was changed
     */
    Component section(UUID id, Runnable refresh);
}

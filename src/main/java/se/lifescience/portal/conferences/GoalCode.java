package se.lifescience.portal.conferences;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A goal of the strategy that a conference serves, by the edition and the code that are its name for ever. */
@Embeddable
public record GoalCode(
        @Column(name = "edition") String edition,
        @Column(name = "goal_code") String code) {}

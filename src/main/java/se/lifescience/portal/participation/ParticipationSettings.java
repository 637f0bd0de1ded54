package se.lifescience.portal.participation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last.
 *
 * @param offer how long a place stays offered, though never longer than until the start
 * @param proof how long an address may stay unproven
 */
@ConfigurationProperties("portal.participation")
record ParticipationSettings(
        @DefaultValue("48h") Duration offer,
        @DefaultValue("48h") Duration proof) {}

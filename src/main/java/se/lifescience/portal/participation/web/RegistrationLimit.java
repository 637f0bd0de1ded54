package se.lifescience.portal.participation.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many registration forms one network address may send; generous, since a whole region may sit behind one proxy.
 *
 * @param most forms per period
 */
@ConfigurationProperties("portal.registration-limit")
record RegistrationLimit(
        @DefaultValue("30") int most, @DefaultValue("10m") Duration period) {}

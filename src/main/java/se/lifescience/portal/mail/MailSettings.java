package se.lifescience.portal.mail;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the worker is.
 *
 * @param lease how long a delivery may be in sending before it counts as unknown; longer than one talk with the mail
 *     server takes
 * @param retryWaits the waits after the first, second … temporary failure; the last one repeats
 * @param attempts after how many attempts it is given up; with the waits as given, after three days
 */
@ConfigurationProperties("portal.mail")
record MailSettings(
        @DefaultValue("3m") Duration lease,

        @DefaultValue({"1m", "5m", "15m", "30m", "1h", "2h", "4h"})
        List<Duration> retryWaits,

        @DefaultValue("24") int attempts) {

    Duration waitAfter(int attempt) {
        return retryWaits.get(Math.min(attempt, retryWaits.size()) - 1);
    }
}

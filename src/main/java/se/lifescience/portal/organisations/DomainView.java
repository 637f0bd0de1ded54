package se.lifescience.portal.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A domain that an organisation says is its own.
 *
 * @param readable the domain as people read it
 * @param record the name in DNS at which the text has to stand
 * @param text the text that has to stand there
 * @param verifiedAt when it was proven
 * @param byOffice whether the office vouched for it instead
 * @param contested whether another organisation claims it too
 */
public record DomainView(
        UUID id,
        String readable,
        String record,
        String text,
        Optional<Instant> verifiedAt,
        boolean byOffice,
        boolean contested) {}

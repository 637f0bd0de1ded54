package se.lifescience.portal.participation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.participation.RegistrationReceipt;
import se.lifescience.portal.participation.RegistrationWords;

/** A registration as the template shows it: everything in words already. */
record LinkPage(
        LinkState standing,
        String title,
        String when,
        String where,
        String path,
        String name,
        String email,
        String organisation,
        @Nullable Integer position,
        String until,
        boolean open) {

    static LinkPage of(RegistrationReceipt receipt, RegistrationWords words, Language language, Instant now) {
        var occasion = receipt.occasion();
        return new LinkPage(
                LinkState.of(receipt, now),
                occasion.title().in(language),
                words.when(occasion, language),
                words.where(occasion, language),
                occasion.path(),
                receipt.name(),
                receipt.owner() ? receipt.email().value() : receipt.email().masked(),
                receipt.organisation(),
                receipt.position(),
                words.moment(receipt.offeredUntil(), language),
                occasion.registrationOpen());
    }
}

package se.lifescience.portal.login.providers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Seal;
import se.lifescience.portal.login.LoginProviderSettings;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.StaffAccessPolicy;

/** Reads providers from their rows at each login, and writes the environment's own at each start. */
@Component
class ProviderRegistry implements SmartInitializingSingleton {

    static final String OFFICE = "office";

    private final IdentityProviders rows;
    private final TransactionOperations transaction;
    private final LoginProviderSettings settings;
    private final LocalizedText officeName;
    private final Seal seal;
    private final Clock clock;

    ProviderRegistry(
            IdentityProviders rows,
            TransactionOperations transaction,
            LoginProviderSettings settings,
            PortalSettings portal,
            Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.settings = settings;
        this.officeName = portal.office().name();
        this.seal = new Seal(portal.secret(), "accounts:client-secrets");
        this.clock = clock;
    }

    /** Before anyone can log in; a second node that starts at the same moment finds the row and tries again. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            writeEnvironmentsOwn();
        } catch (DataIntegrityViolationException writtenMeanwhile) {
            writeEnvironmentsOwn();
        }
    }

    Seal seal() {
        return seal;
    }

    Optional<ProviderConfig> bySlug(String slug) {
        return read(() -> rows.findBySlug(slug));
    }

    Optional<ProviderConfig> byId(UUID id) {
        return read(() -> rows.findById(id));
    }

    /** Those one can log in through, the oldest first. */
    List<ProviderConfig> enabled() {
        return transaction.execute(_ -> rows.findAllByOrderByCreatedAt().stream()
                .map(provider -> provider.facts(seal))
                .filter(ProviderConfig::isEnabled)
                .toList());
    }

    private Optional<ProviderConfig> read(Supplier<Optional<IdentityProvider>> row) {
        return Optional.ofNullable(transaction.execute(
                _ -> row.get().map(provider -> provider.facts(seal)).orElse(null)));
    }

    private void writeEnvironmentsOwn() {
        transaction.executeWithoutResult(_ -> rows.findById(ProviderId.OFFICE.value())
                .ifPresentOrElse(
                        row -> row.connect(environments(), seal),
                        () -> rows.saveAndFlush(
                                IdentityProvider.ofEnvironment(environments(), seal, clock.instant()))));
    }

    private ProviderData environments() {
        return new ProviderData(
                OFFICE,
                officeName,
                ProviderData.Kind.SINGLE,
                settings.issuer(),
                settings.clientId(),
                settings.clientSecret(),
                List.of("profile", "email"),
                ProviderData.Claims.USUAL,
                settings.newPeople(),
                settings.staffAcr().isEmpty() ? StaffAccessPolicy.ALWAYS : StaffAccessPolicy.WHEN_ACR,
                settings.staffAcr(),
                List.of());
    }
}

package se.lifescience.portal.login.providers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Seal;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.StaffAccessPolicy;

/** An OpenID provider whose word about who somebody is the office accepts. */
@Entity
@Table(name = "identity_provider")
class IdentityProvider {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "name_sv")
    private String nameSv = "";

    @Column(name = "name_en")
    private String nameEn = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ProviderData.Kind kind = ProviderData.Kind.SINGLE;

    @Column(name = "issuer")
    private String issuer = "";

    @Column(name = "client_id")
    private String clientId = "";

    @Column(name = "client_secret")
    private byte[] clientSecret = {};

    @Column(name = "scopes")
    private String scopes = "";

    @Column(name = "name_claim")
    private String nameClaim = "";

    @Column(name = "email_claim")
    private String emailClaim = "";

    @Column(name = "home_claim")
    private String homeClaim = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ProviderView.State state = ProviderView.State.DISABLED;

    @Enumerated(EnumType.STRING)
    @Column(name = "newcomers")
    private NewPersonPolicy newcomers = NewPersonPolicy.PENDING;

    @Enumerated(EnumType.STRING)
    @Column(name = "staff_login")
    private StaffAccessPolicy staffLogin = StaffAccessPolicy.NEVER;

    @Column(name = "staff_acr")
    private String staffAcr = "";

    @Column(name = "from_environment")
    private boolean fromEnvironment;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected IdentityProvider() {}

    /** A provider that nobody can log in through yet. */
    IdentityProvider(ProviderData data, Seal seal, Instant now) {
        this(Ids.next(), data.slug(), now);
        describe(data, seal);
    }

    private IdentityProvider(UUID id, String slug, Instant now) {
        this.id = id;
        this.slug = slug;
        this.createdAt = now;
    }

    /** The provider of the environment, which nobody can disable, so that nobody can lock everybody out. */
    static IdentityProvider ofEnvironment(ProviderData data, Seal seal, Instant now) {
        var provider = new IdentityProvider(ProviderId.OFFICE.value(), data.slug(), now);
        provider.fromEnvironment = true;
        provider.state = ProviderView.State.ENABLED;
        provider.nameSv = data.name().sv();
        provider.nameEn = data.name().en();
        provider.connect(data, seal);
        return provider;
    }

    ProviderId id() {
        return new ProviderId(id);
    }

    String slug() {
        return slug;
    }

    boolean isFromEnvironment() {
        return fromEnvironment;
    }

    /** Takes over what the office decided; of the environment's provider only what it is called. */
    void describe(ProviderData data, Seal seal) {
        nameSv = data.name().sv();
        nameEn = data.name().en();
        if (!fromEnvironment) {
            connect(data, seal);
        }
    }

    /** Takes over how to reach it and what its word is worth; a secret that is the same keeps its seal. */
    void connect(ProviderData data, Seal seal) {
        kind = data.kind();
        issuer = data.issuer();
        clientId = data.clientId();
        scopes = String.join(" ", data.scopes());
        nameClaim = data.claims().name();
        emailClaim = data.claims().email();
        homeClaim = data.claims().home();
        newcomers = data.newcomers();
        staffLogin = data.staffLogin();
        staffAcr = String.join(" ", data.staffAcr());
        var secret = data.clientSecret();
        if (secret != null && !isSecret(secret, seal)) {
            clientSecret = seal.seal(id, secret);
        }
    }

    void enable() {
        state = ProviderView.State.ENABLED;
    }

    void disable() {
        if (fromEnvironment) {
            throw Refusal.of("login.refusal.provider-of-environment");
        }
        state = ProviderView.State.DISABLED;
    }

    ProviderConfig facts(Seal seal) {
        return new ProviderConfig(
                id(),
                Objects.requireNonNull(version),
                slug,
                new LocalizedText(nameSv, nameEn),
                kind,
                issuer,
                clientId,
                seal.open(id, clientSecret),
                words(scopes),
                new ProviderData.Claims(nameClaim, emailClaim, homeClaim),
                state,
                newcomers,
                staffLogin,
                words(staffAcr));
    }

    ProviderView view(List<String> domains) {
        return new ProviderView(
                id(),
                new ProviderData(
                        slug,
                        new LocalizedText(nameSv, nameEn),
                        kind,
                        issuer,
                        clientId,
                        null,
                        words(scopes),
                        new ProviderData.Claims(nameClaim, emailClaim, homeClaim),
                        newcomers,
                        staffLogin,
                        words(staffAcr),
                        domains),
                state,
                fromEnvironment,
                Objects.requireNonNull(version));
    }

    private boolean isSecret(String secret, Seal seal) {
        try {
            return clientSecret.length > 0 && seal.open(id, clientSecret).equals(secret);
        } catch (IllegalStateException sealedUnderAnotherSecret) {
            return false;
        }
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}

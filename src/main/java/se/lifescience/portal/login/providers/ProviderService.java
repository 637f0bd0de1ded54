package se.lifescience.portal.login.providers;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.login.LoginSessionService;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.SessionEnd;
import se.lifescience.portal.login.StaffAccessPolicy;

/** Lets administrators add, test, change and disable OpenID providers; acts at the next login, on every node. */
@Service
@PreAuthorize(Access.ADMIN)
public class ProviderService {

    private static final int LONGEST = 200;
    private static final int LONGEST_SLUG = 40;

    private final IdentityProviders rows;
    private final LoginDomainTable domains;
    private final ProviderRegistry providerRegistry;
    private final ProviderMetadataCache providerMetadataCache;
    private final LoginSessionService sessions;
    private final PortalSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProviderService(
            IdentityProviders rows,
            LoginDomainTable domains,
            ProviderRegistry providerRegistry,
            ProviderMetadataCache providerMetadataCache,
            LoginSessionService sessions,
            PortalSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.domains = domains;
        this.providerRegistry = providerRegistry;
        this.providerMetadataCache = providerMetadataCache;
        this.sessions = sessions;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ProviderView> all() {
        var domainsOf = domains.byProvider();
        return rows.findAllByOrderByCreatedAt().stream()
                .map(row -> row.view(domainsOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** What they are called, for staff who read which of them speaks for an organisation. */
    @PreAuthorize(Access.OFFICE)
    @Transactional(readOnly = true)
    public List<Name> names() {
        return rows.findAllByOrderByCreatedAt().stream()
                .map(row -> row.view(List.of()))
                .map(view -> new Name(view.id(), view.data().name()))
                .toList();
    }

    @Transactional(readOnly = true)
    public ProviderView get(ProviderId id) {
        return row(id).view(domains.of(id));
    }

    /** Adds a provider that nobody can log in through until it is enabled. */
    @RequiresRecentLogin
    @Transactional
    public ProviderId add(ProviderData data) {
        var wrong = new RefusalCollector();
        wrong.check(() -> demandFree(data.slug()));
        check(data, new ProviderId(Ids.next()), wrong);
        if (data.clientSecret() == null || data.clientSecret().isBlank()) {
            wrong.add(Refusal.of("login.refusal.provider-secret").at("clientSecret"));
        }
        wrong.demandNone();
        var provider = new IdentityProvider(data, providerRegistry.seal(), clock.instant());
        rows.saveAndFlush(provider);
        domains.replace(provider.id(), data.domains());
        decided("login.provider-added", provider.id());
        return provider.id();
    }

    /** Changes a provider; of the environment's only what it is called, and its domains. */
    @RequiresRecentLogin
    @Transactional
    public void change(ProviderId id, ProviderData data, long version) {
        var provider = row(id);
        OptimisticLock.check(version, provider.view(List.of()).version());
        if (!provider.isFromEnvironment()) {
            var wrong = new RefusalCollector();
            check(data, id, wrong);
            wrong.demandNone();
        }
        provider.describe(data, providerRegistry.seal());
        domains.replace(id, data.domains());
        decided("login.provider-changed", id);
    }

    @RequiresRecentLogin
    @Transactional
    public void enable(ProviderId id) {
        row(id).enable();
        decided("login.provider-enabled", id);
    }

    /** Nobody logs in through it any more, and those who did are logged out within seconds. */
    @RequiresRecentLogin
    @Transactional
    public void disable(ProviderId id) {
        row(id).disable();
        var ended = sessions.endAll(id, SessionEnd.PROVIDER_DISABLED);
        events.publishEvent(
                new Audited("login.provider-disabled", id.toString(), Map.of("sessions", String.valueOf(ended))));
    }

    /** Asks the provider for its discovery document and its keys, now. */
    public ProviderCheck check(ProviderId id) {
        return ProviderCheck.of(
                providerRegistry.byId(id.value()).orElseThrow(Refusal::notFound), providerMetadataCache);
    }

    /** Makes the next login in this session a trial, which shows what the provider says and logs nobody in. */
    public void beginTrial(String slug) {
        TestLogin.begin(
                providerRegistry.bySlug(slug).orElseThrow(Refusal::notFound).id());
        events.publishEvent(new Audited("login.provider-tried", slug));
    }

    /** Where the provider must be told to send people back to, after logging in and out, and to tell of logouts. */
    public List<String> addresses(String slug) {
        return List.of(
                settings.baseUrl() + "/login/oauth2/code/" + slug,
                settings.baseUrl() + "/",
                settings.baseUrl() + "/logout/backchannel/" + slug);
    }

    private void demandFree(String slug) {
        FreeText.of("slug", new Slug(slug).value(), LONGEST_SLUG);
        if (rows.findBySlug(slug).isPresent()) {
            throw Refusal.of("login.refusal.provider-slug-taken").at("slug");
        }
    }

    private void check(ProviderData data, ProviderId id, RefusalCollector wrong) {
        wrong.check(() -> named(data.name().sv(), "nameSv"));
        wrong.check(() -> named(data.name().en(), "nameEn"));
        wrong.check(() -> demandIssuer(data, id));
        wrong.check(() -> named(data.clientId(), "clientId"));
        if (data.kind() != ProviderData.Kind.SINGLE && data.newcomers() == NewPersonPolicy.MEMBER) {
            wrong.add(Refusal.of("login.refusal.provider-newcomers").at("newcomers"));
        }
        if (data.kind() == ProviderData.Kind.PROXY && data.claims().home().isBlank()) {
            wrong.add(Refusal.of("login.refusal.provider-home").at("homeClaim"));
        }
        if (data.staffLogin() == StaffAccessPolicy.WHEN_ACR && data.staffAcr().isEmpty()) {
            wrong.add(Refusal.of("login.refusal.provider-acr").at("staffAcr"));
        }
    }

    private void demandIssuer(ProviderData data, ProviderId id) {
        var isTemplate = data.issuer().contains(ProviderConfig.TENANT);
        if (isTemplate != (data.kind() == ProviderData.Kind.MULTI_TENANT)) {
            throw Refusal.of("login.refusal.provider-tenant").at("issuer");
        }
        if (!isAddress(data.issuer().replace(ProviderConfig.TENANT, "x"))
                || data.issuer().equals(settings.baseUrl().toString())) {
            throw Refusal.of("login.refusal.provider-issuer").at("issuer");
        }
        if (rows.existsByIssuerAndIdNot(data.issuer(), id.value())) {
            throw Refusal.of("login.refusal.provider-issuer-taken").at("issuer");
        }
    }

    private static void named(String text, String field) {
        if (text.isBlank()) {
            throw Refusal.of("login.refusal.provider-empty").at(field);
        }
        FreeText.of(field, text, LONGEST);
    }

    private static boolean isAddress(String text) {
        try {
            var address = URI.create(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void decided(String what, ProviderId id) {
        events.publishEvent(new Audited(what, id));
    }

    private IdentityProvider row(ProviderId id) {
        return rows.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    /** What an OpenID provider is called, for those who choose one. */
    public record Name(ProviderId id, LocalizedText name) {}
}

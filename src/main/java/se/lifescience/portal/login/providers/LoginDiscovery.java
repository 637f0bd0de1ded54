package se.lifescience.portal.login.providers;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;

/** Shows whoever wants to log in the way: to their organisation's provider, or to a link by mail. */
@Service
@PreAuthorize(Access.PUBLIC)
public class LoginDiscovery {

    private static final int MOST = 10;

    private final ProviderRegistry providerRegistry;
    private final LoginDomainTable domains;
    private final List<HomeRealms> directories;

    LoginDiscovery(ProviderRegistry providerRegistry, LoginDomainTable domains, List<HomeRealms> directories) {
        this.providerRegistry = providerRegistry;
        this.domains = domains;
        this.directories = directories;
    }

    /** A provider to log in through, by its short name, and what to call it. */
    public record Way(String slug, String name) {}

    /** The provider that the owner of an address of this domain is sent to; the same for every address there. */
    @Transactional(readOnly = true)
    public Optional<Way> of(EmailAddress address, Language language) {
        return LoginDomainTable.ascii(address.value().substring(address.value().lastIndexOf('@') + 1))
                .flatMap(domain -> Stream.concat(
                                domains.providerOf(domain).stream(),
                                directories.stream().flatMap(directory -> directory.atDomain(domain).stream()))
                        .flatMap(provider -> way(provider, language).stream())
                        .findFirst());
    }

    /** Organisations of that name whose people log in through a provider, and providers of that name. */
    @Transactional(readOnly = true)
    public List<Way> named(String text, Language language) {
        var enabled = providerRegistry.enabled();
        var slugs = enabled.stream().collect(toMap(provider -> provider.id().value(), ProviderConfig::slug));
        var organisations = directories.stream()
                .flatMap(directory -> directory.named(text, language, MOST).stream())
                .flatMap(
                        found -> Optional.ofNullable(slugs.get(found.provider()))
                                .map(slug -> new Way(slug, found.organisation()))
                                .stream());
        var sought = text.strip().toLowerCase(Locale.ROOT);
        var called = enabled.stream()
                .filter(provider -> Stream.of(
                                provider.name().sv(), provider.name().en())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought)))
                .map(provider -> new Way(provider.slug(), provider.name().in(language)));
        return Stream.concat(organisations, called).distinct().limit(MOST).toList();
    }

    /** The way by its short name, as a browser remembers it. */
    @Transactional(readOnly = true)
    public Optional<Way> find(String slug, Language language) {
        return providerRegistry
                .bySlug(slug)
                .filter(ProviderConfig::isEnabled)
                .map(provider -> new Way(provider.slug(), provider.name().in(language)));
    }

    /** An address as people write it; a domain with letters beyond ASCII counts in punycode, never as what it looks like. */
    public EmailAddress address(String typed) {
        var at = typed.lastIndexOf('@');
        var domain = LoginDomainTable.ascii(typed.substring(at + 1))
                .orElseThrow(() -> Refusal.of("kernel.refusal.email").at("who"));
        return EmailAddress.of(typed.substring(0, at + 1) + domain);
    }

    private Optional<Way> way(UUID provider, Language language) {
        return providerRegistry
                .byId(provider)
                .filter(ProviderConfig::isEnabled)
                .map(found -> new Way(found.slug(), found.name().in(language)));
    }
}

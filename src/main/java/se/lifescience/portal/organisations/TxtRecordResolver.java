package se.lifescience.portal.organisations;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;
import se.lifescience.portal.kernel.Refusal;

/** Asks DNS for text records; by the machine's own name servers unless a setting names another. */
@Component
class TxtRecordResolver {

    private static final Duration WAIT = Duration.ofMillis(1_500);
    private static final Duration WHOLE = Duration.ofMillis(4_500);
    private static final int TRIES = 3;
    private static final int MOST = 50;

    private final String server;

    TxtRecordResolver(@Value("${portal.dns-server:}") String server) {
        this.server = server;
    }

    /** The texts at a name, none where the name is unknown; refuses when nobody answers in time. */
    List<String> at(String name) {
        try {
            // nothing is kept: who has just put a text there asks again at once
            var found = LookupSession.builder()
                    .resolver(resolver())
                    .build()
                    .lookupAsync(Name.fromString(name, Name.root), Type.TXT)
                    .toCompletableFuture()
                    .orTimeout(WHOLE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return found.getRecords().stream()
                    .filter(TXTRecord.class::isInstance)
                    .map(TXTRecord.class::cast)
                    .limit(MOST)
                    .map(TxtRecordResolver::text)
                    .toList();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof NoSuchDomainException
                    || failed.getCause() instanceof NoSuchRRSetException) {
                return List.of();
            }
            throw Refusal.of("organisations.refusal.dns");
        } catch (TextParseException | UnknownHostException unreadable) {
            throw Refusal.of("organisations.refusal.dns");
        }
    }

    /** A record comes in pieces of at most 255 bytes, which together are one text. */
    private static String text(TXTRecord found) {
        var whole = new ByteArrayOutputStream();
        found.getStringsAsByteArrays().forEach(whole::writeBytes);
        return whole.toString(StandardCharsets.UTF_8).strip();
    }

    /** Answers that do not fit into a packet it fetches by TCP. */
    private Resolver resolver() throws UnknownHostException {
        var resolver = server.isBlank()
                ? new ExtendedResolver()
                : new ExtendedResolver(new Resolver[] {new SimpleResolver(address())});
        for (var each : resolver.getResolvers()) {
            each.setTimeout(WAIT);
        }
        resolver.setTimeout(WHOLE);
        resolver.setRetries(TRIES);
        return resolver;
    }

    private InetSocketAddress address() {
        var address = URI.create("dns://" + server);
        return new InetSocketAddress(
                address.getHost(), address.getPort() < 0 ? SimpleResolver.DEFAULT_PORT : address.getPort());
    }
}

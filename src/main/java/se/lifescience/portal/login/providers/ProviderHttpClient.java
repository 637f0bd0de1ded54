package se.lifescience.portal.login.providers;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import se.lifescience.portal.login.LoginProviderSettings;
import se.lifescience.portal.login.ProviderUnusable;

/** Asks providers over HTTP: by https, without following them elsewhere, for a few seconds, and for a few hundred kilobytes. */
@Component
class ProviderHttpClient implements ResourceRetriever {

    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration WHOLE = Duration.ofSeconds(5);
    static final int MOST_BYTES = 262_144;
    private static final String DOWN = "provider_down";

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final boolean insecure;

    ProviderHttpClient(LoginProviderSettings settings) {
        this.insecure = settings.insecureIssuers();
    }

    HttpClient client() {
        return client;
    }

    /** The document at an address. */
    byte[] get(URI address) {
        check(address);
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build();
        try {
            return body(send(request));
        } catch (ProviderUnusable first) {
            if (!first.reason().equals(DOWN)) {
                throw first;
            }
            // a connection kept from before may have been closed at the other end meanwhile; now another is opened
            return body(send(request));
        }
    }

    /** What is answered to an address that has been checked; the whole answer must be there in time, and end in time. */
    HttpResponse<byte[]> send(HttpRequest request) {
        var asked = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return asked.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new ProviderUnusable("provider_slow");
        } catch (ExecutionException e) {
            throw new ProviderUnusable(DOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnusable("provider_slow");
        }
    }

    /** Refuses addresses that lead to this machine or its network's own services; looked up here, so a guard and not a wall. */
    void check(URI address) {
        if (insecure) {
            return;
        }
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null) {
            throw new ProviderUnusable("provider_address");
        }
        try {
            for (var each : InetAddress.getAllByName(address.getHost())) {
                if (each.isLoopbackAddress()
                        || each.isLinkLocalAddress()
                        || each.isAnyLocalAddress()
                        || each.isMulticastAddress()) {
                    throw new ProviderUnusable("provider_address");
                }
            }
        } catch (IOException unknownHost) {
            throw new ProviderUnusable(DOWN);
        }
    }

    /** Keys, for the library that keeps them. */
    @Override
    public Resource retrieveResource(URL url) throws IOException {
        try {
            return new Resource(new String(get(url.toURI()), StandardCharsets.UTF_8), "application/json");
        } catch (URISyntaxException | ProviderUnusable e) {
            throw new IOException("keys cannot be read", e);
        }
    }

    private static byte[] body(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new ProviderUnusable("provider_status_" + answer.statusCode());
        }
        return answer.body();
    }
}

package se.lifescience.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Somebody at the portal over plain HTTP: keeps cookies, follows nothing by itself, and can log in. */
public final class Visitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI portal;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    public Visitor(int port) {
        this.portal = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** Starts to log in: the address at the provider that the portal sends the browser to. */
    public URI startLogin() {
        return startLogin("office");
    }

    /** Starts to log in through another provider. */
    public URI startLogin(String provider) {
        return URI.create(location(get("/oauth2/authorization/" + provider)));
    }

    /** Starts to log in again, to come back to a page. */
    public URI startLoginAgain(String provider, String back) {
        return URI.create(location(get(
                "/oauth2/authorization/" + provider + "?again=" + URLEncoder.encode(back, StandardCharsets.UTF_8))));
    }

    /** Comes back from the provider. */
    public HttpResponse<String> comeBack(URI authorization, String subject, TestLoginProvider.Forge forge) {
        var back = TestLoginProvider.approve(authorization, subject, subject, forge);
        return get(back.getRawPath() + "?" + back.getRawQuery());
    }

    /** Logs in through another provider. */
    public HttpResponse<String> logInAt(String provider, String subject, TestLoginProvider.Forge forge) {
        var back = TestLoginProvider.approve(startLogin(provider), subject, subject, forge);
        return get(back.getRawPath() + "?" + back.getRawQuery());
    }

    /** Logs in as a subject, with the token that the forge makes; the answer is the portal's last. */
    public HttpResponse<String> logIn(String subject, String name, TestLoginProvider.Forge forge) {
        var back = TestLoginProvider.approve(startLogin(), subject, name, forge);
        return get(back.getRawPath() + "?" + back.getRawQuery());
    }

    public HttpResponse<String> logIn(String subject, String name) {
        return logIn(subject, name, TestLoginProvider::signed);
    }

    /** Whether the portal lets this visitor see pages behind login. */
    public boolean isLoggedIn() {
        return get("/portal").statusCode() == 200;
    }

    /** The value of the session's cookie, or nothing. */
    public String session() {
        return cookies.getOrDefault("__Host-portal", "");
    }

    /** Takes over a session from somebody else. */
    public void session(String id) {
        cookies.put("__Host-portal", id);
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(portal + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.substring(0, header.indexOf(';')).split("=", 2);
        if (header.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}

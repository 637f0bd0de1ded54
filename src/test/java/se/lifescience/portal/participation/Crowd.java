package se.lifescience.portal.participation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import se.lifescience.portal.kernel.SecretToken;

/** Many people at the same moment. */
final class Crowd {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Crowd() {}

    /** All of these at once, each on a thread of its own; what they gave, in their order. */
    static <T> List<T> atOnce(List<? extends Callable<T>> people) throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(people.size());
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (var person : people) {
                futures.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return person.call();
                }));
            }
            ready.await();
            go.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** The ticket that the page behind a link hands out with its button. */
    static String ticket(HttpClient client, String portal, SecretToken link) throws IOException, InterruptedException {
        var page = client.send(
                HttpRequest.newBuilder(URI.create(portal + "/r/" + link.value()))
                        .build(),
                BodyHandlers.ofString());
        var matcher = TICKET.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("no button on the page: " + page.statusCode());
        }
        return matcher.group(1);
    }

    /** Presses a button behind a link. */
    static HttpResponse<String> press(HttpClient client, String portal, SecretToken link, String button, String ticket)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(portal + "/r/" + link.value() + "/" + button))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("ticket=" + ticket))
                        .build(),
                BodyHandlers.ofString());
    }
}

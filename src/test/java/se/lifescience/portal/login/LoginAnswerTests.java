package se.lifescience.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.testing.PortalTest;

/** The login page tells nobody who is known here: not by its answer, nor by how long it takes. */
@PortalTest
class LoginAnswerTests {

    private static final Logger LOG = LoggerFactory.getLogger(LoginAnswerTests.class);
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final int TRIES = 200;
    /** Enough to see what is plain. */
    private static final int FEW_TRIES = 40;

    /** Fewer than one network address may send in ten minutes. */
    private static final int TRIES_FROM_ONE_PLACE = 50;

    private static final double MILLIS_APART = 5;
    private static final AtomicInteger SENT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private record Answer(int status, int length, String body, double millis) {}

    /** Where one kind of address is written, and what came back. */
    private interface Writing {
        Answer write(String address) throws IOException, InterruptedException;
    }

    @Test
    void knownAndUnknownAddressesAreAnsweredAlikeAndAsFast() throws Exception {
        var apart = apart(TRIES, this::write, this::write);

        assertThat(apart).as("milliseconds between the medians").isLessThan(MILLIS_APART);
    }

    /** The measure itself: a page that worked only for those it knows would be caught by it. */
    @Test
    void aPageThatWorkedOnlyForTheKnownWouldBeCaught() throws Exception {
        var apart = apart(
                FEW_TRIES,
                address -> {
                    var answer = write(address);
                    var more = write(someone());
                    return new Answer(answer.status(), answer.length(), answer.body(), answer.millis() + more.millis());
                },
                this::write);

        assertThat(apart).as("milliseconds between the medians").isGreaterThan(MILLIS_APART);
    }

    /** How far apart the medians are; the two kinds take turns, so that whatever else the machine does hits both. */
    private double apart(int tries, Writing toKnown, Writing toUnknown) throws Exception {
        for (int i = 0; i < 20; i++) {
            toKnown.write(someone());
            toUnknown.write(someone());
        }
        var known = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < tries; i++) {
            var one = toKnown.write(known());
            var other = toUnknown.write(someone());
            known.add(one.millis());
            unknown.add(other.millis());
            for (var answer : List.of(one, other)) {
                assertThat(answer.status()).isEqualTo(200);
                answers.add(answer.length() + " " + answer.body());
            }
        }
        assertThat(answers).as("the same text of the same length for all").hasSize(1);
        var apart = Math.abs(median(known) - median(unknown));
        LOG.info(
                "Known {} ms, unknown {} ms, apart {} ms (medians of {})",
                median(known),
                median(unknown),
                apart,
                tries);
        return apart;
    }

    private Answer write(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.1." + (1 + SENT.getAndIncrement() / TRIES_FROM_ONE_PLACE)))
                .build()) {
            var login = URI.create("http://127.0.0.1:" + port + "/login");
            var page = client.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString());
            var ticket = TICKET.matcher(page.body());
            assertThat(ticket.find()).isTrue();
            var form = "ticket=" + ticket.group(1) + "&who=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(login)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            var began = System.nanoTime();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            var millis = (System.nanoTime() - began) / 1e6;
            return new Answer(answer.statusCode(), answer.body().length(), answer.body(), millis);
        }
    }

    /** Somebody with an account, an identity and a proven address. */
    private String known() {
        var address = someone();
        var person = UUID.randomUUID();
        jdbc.sql("insert into person (id, name, email, language, state, created_at, version)"
                        + " values (?, 'Known', ?, 'SV', 'ACTIVE', now(), 0)")
                .params(person, address)
                .update();
        jdbc.sql("insert into identity (id, person_id, issuer, subject, created_at, last_login_at, version)"
                        + " values (?, ?, 'http://localhost:8080', ?, now(), now(), 0)")
                .params(UUID.randomUUID(), person, address)
                .update();
        jdbc.sql("insert into person_address (id, person_id, address, address_key, added_at, mailed_at, verified_at,"
                        + " version) values (?, ?, ?, ?, now(), now(), now(), 0)")
                .params(UUID.randomUUID(), person, address, address)
                .update();
        return address;
    }

    private static String someone() {
        return UUID.randomUUID() + "@association.example";
    }

    private static double median(List<Double> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }
}

package se.lifescience.portal.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestMail;

/** Organisations and their people for tests; every name is new. */
public record Setting(JdbcClient jdbc) {

    private static final Pattern LINK = Pattern.compile("/m/([A-Za-z0-9_-]{27})");
    private static final int TEN = 10;

    /** A number that nobody has. */
    public static String freshNumber() {
        var digits = "55" + (2 + Math.floorMod(UUID.randomUUID().hashCode(), 8))
                + "%06d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000));
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var weighed = Character.digit(digits.charAt(i), TEN) * (i % 2 == 0 ? 2 : 1);
            sum += weighed / TEN + weighed % TEN;
        }
        digits += (TEN - sum % TEN) % TEN;
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    public static String freshName(String beginning) {
        return beginning + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** An organisation that stands in the directory. */
    public OrganisationId organisation(String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into organisation (id, name_sv, name_en, sector, number, slug, in_directory, created_at, version)
                        values (?, ?, ?, 'INDUSTRY', ?, ?, true, now(), 0)""").params(id, name, name, freshNumber(), "o-" + id).update();
        return new OrganisationId(id);
    }

    /** A new person, logged in, who is in an organisation. */
    public SignedInAs member(OrganisationId organisation, String name, MembershipRole role) {
        var person = SignedInAs.newPerson(jdbc, name, Roles.MEMBER).proven(jdbc);
        join(organisation, person.person().id(), role);
        return person;
    }

    public MembershipId join(OrganisationId organisation, PersonId person, MembershipRole role) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into membership (id, organisation_id, person_id, name, role, state, origin, starts_at, signs_since, created_at, version)
                        values (?, ?, ?, '', ?, 'ACTIVE', 'OFFICE', now(), case when ? then now() end, now(), 0)""")
                .params(id, organisation.value(), person.value(), role.name(), role.maySign())
                .update();
        return new MembershipId(id);
    }

    /** The link that an invitation's mail carries, for a day. */
    public void link(MembershipId invited, SecretToken token) {
        jdbc.sql("insert into personal_link (id, token_hash, purpose, subject_id, issued_at, until)"
                        + " values (?, ?, ?, ?, now(), now() + interval '1 day')")
                .params(UUID.randomUUID(), token.hash(), MembershipLinkIssuer.INVITATION.value(), invited.value())
                .update();
    }

    /** Somebody who has logged in and waits to be let in; the login's role is what a waiting person has. */
    public SignedInAs newcomer(String name) {
        var known = SignedInAs.newPerson(jdbc, name).proven(jdbc).person();
        jdbc.sql("update person set state = 'PENDING' where id = ?")
                .param(known.id().value())
                .update();
        var person =
                new SignedInAs(new SignedIn(known.id(), name, known.email(), known.language(), Set.of(Roles.NEWCOMER)));
        person.again();
        return person;
    }

    public String stateOf(SignedInAs person) {
        return jdbc.sql("select state from person where id = ?")
                .param(person.person().id().value())
                .query(String.class)
                .single();
    }

    /** The token in the latest invitation that arrived at an address; waits for so many of them. */
    static SecretToken token(String address, int mails) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestMail.arrivedFor(address).size() >= mails);
        var link = LINK.matcher(text(TestMail.arrivedFor(address).getLast()));
        assertThat(link.find()).isTrue();
        return new SecretToken(link.group(1));
    }

    /** What a mail says, in all its parts. */
    public static String text(MimeMessage mail) {
        try {
            return text(mail.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            var text = new StringBuilder();
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                text.append(text(part.getContent())).append('\n');
            }
            return text.toString();
        }
        return String.valueOf(content);
    }

    /** Does all of it at the same moment, each as its person; gives what went through and collects what was refused. */
    public static List<String> race(List<SignedInAs> people, List<Runnable> work) throws InterruptedException {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var i = 0; i < work.size(); i++) {
                var person = people.get(i);
                var one = work.get(i);
                answers.add(threads.submit(() -> {
                    person.again();
                    start.await();
                    try {
                        one.run();
                        return "done";
                    } catch (Refusal refusal) {
                        return refusal.key();
                    } finally {
                        SecurityContextHolder.clearContext();
                    }
                }));
            }
            start.countDown();
            var found = new ArrayList<String>();
            for (var answer : answers) {
                found.add(answer.get());
            }
            return found;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

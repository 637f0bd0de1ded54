package se.lifescience.portal.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.contacts.ContactId;
import se.lifescience.portal.invitations.text.CampaignText;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestMail;

@PortalTest
class CampaignTests {

    @Autowired
    private CampaignFixture fixture;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private CampaignSending sending;

    @Autowired
    private CampaignPreviewService previews;

    @Autowired
    private CampaignFollowUp followUp;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyRecipientGetsOneMailInTheirLanguageOverSmtp() throws Exception {
        var id = fixture.sent(fixture.occasion(5), 2);
        var addresses = fixture.invitations(id).stream()
                .map(one -> one.address().value())
                .toList();
        CampaignFixture.await(() ->
                addresses.stream().allMatch(one -> !TestMail.arrivedFor(one).isEmpty()));
        assertThat(TestMail.arrivedFor(addresses.get(0)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("Välkommen till Konferensen"));
        assertThat(TestMail.arrivedFor(addresses.get(1)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("Welcome to The conference"));
    }

    @Test
    void sendPressedTwentyTimesAtOnceSendsOnce() throws Exception {
        var id = fixture.draft(fixture.occasion(5), 3);
        long version;
        try (var _ = fixture.office()) {
            version = campaigns.get(id).version();
        }
        var barrier = new CyclicBarrier(20);
        Callable<Boolean> press = () -> {
            try (var _ = fixture.office()) {
                barrier.await();
                sending.send(id, version);
                return true;
            } catch (Refusal alreadySent) {
                return false;
            }
        };
        var sent = 0;
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var one : threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(i -> press).toList())) {
                sent += one.get() ? 1 : 0;
            }
        }
        assertThat(sent).isEqualTo(1);
        assertThat(deliveries(id)).isEqualTo(3);
    }

    @Test
    void twoThousandAreSentInSeconds() {
        var id = fixture.draft(fixture.occasion(5), 1);
        jdbc.sql("""
                        insert into invitation (id, campaign_id, name, email, email_key, language, state, created_at, version)
                        select gen_random_uuid(), ?, 'P ' || n, 'x' || n || '.' || ? || '@example.invalid',
                            'x' || n || '.' || ? || '@example.invalid', 'SV', 'DRAFTED', now(), 0
                        from generate_series(1, 1999) n""")
                .params(id.value(), id.value().toString(), id.value().toString())
                .update();
        try (var _ = fixture.office()) {
            var start = Instant.now();
            assertThat(sending.send(id, campaigns.get(id).version())).isEqualTo(2_000);
            var took = Duration.between(start, Instant.now());
            System.out.println("2,000 invitations queued in " + took.toMillis() + " ms");
            assertThat(took).isLessThan(Duration.ofSeconds(30));
            sending.stop(id);
            assertThat(followUp.sendings(id).getFirst().progress().stopped()).isPositive();
        }
    }

    @Test
    void aNameNeverBecomesALinkInThePreview() {
        var id = fixture.draft(fixture.occasion(5), 1);
        try (var _ = fixture.office()) {
            var mail = previews.preview(id, 0);
            assertThat(mail.html()).contains("Person [0](link) *x*").doesNotContain("<a ");
        }
    }

    @Test
    void anUnknownFieldIsRefusedAtItsText() {
        var id = fixture.draft(fixture.occasion(5), 1);
        try (var _ = fixture.office()) {
            var version = campaigns.get(id).version();
            var text = new CampaignText(new LocalizedText("Hej", "Hi"), new LocalizedText("{namm}", "{name}"));
            assertThatThrownBy(() -> campaigns.write(id, version, "Omgång", text, null))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.field()).isEqualTo("bodySv");
                        assertThat(refusal.arguments()).containsExactly("{namm}");
                    });
        }
    }

    @Test
    void allThatIsWrongWithATextIsToldAtOnceAndNothingOfItIsKept() {
        var id = fixture.draft(fixture.occasion(5), 1);
        try (var _ = fixture.office()) {
            var before = campaigns.get(id);
            var text = new CampaignText(
                    new LocalizedText("x".repeat(10_000), "Hi\nBcc: all"), new LocalizedText("{nonsens}", "Hi"));
            assertThatThrownBy(() -> campaigns.write(id, before.version(), "", text, Instant.EPOCH))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.all())
                                    .extracting(Refusal::field)
                                    .containsExactly("name", "subjectSv", "subjectEn", "bodySv", "replyBy"));
            assertThat(campaigns.get(id)).isEqualTo(before);
        }
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreRemindedAndOnceADay() {
        var id = fixture.sent(fixture.occasion(5), 3);
        try (var _ = fixture.office()) {
            sending.withdraw(new InvitationId(fixture.invitations(id).getFirst().id()));
            assertThat(sending.remind(id)).isEqualTo(2);
            assertThatThrownBy(() -> sending.remind(id)).hasMessage("invitations.refusal.reminded");
        }
    }

    @Test
    void thoseInvitedToTheSameThingByAnotherRoundAreLeftOut() {
        var occasion = fixture.occasion(5);
        var first = fixture.sent(occasion, 2);
        try (var _ = fixture.office()) {
            var second = campaigns.create("Andra");
            campaigns.inviteTo(second, campaigns.get(second).version(), "occasion", occasion.value());
            var contacts = jdbc
                    .sql("select contact_id from invitation where campaign_id = ?")
                    .param(first.value())
                    .query(UUID.class)
                    .list()
                    .stream()
                    .map(ContactId::new)
                    .toList();
            assertThat(campaigns.add(second, contacts)).isEqualTo(new CampaignService.RecipientsAdded(0, 2));
        }
    }

    private long deliveries(CampaignId id) {
        return jdbc.sql("select count(*) from delivery d join message m on m.id = d.message_id where m.reference = ?")
                .param(id.value().toString())
                .query(Long.class)
                .single();
    }
}

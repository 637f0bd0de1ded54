package se.lifescience.portal.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.contacts.ImportPreview.Row.Fate;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class ContactImportTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    private ContactImportService imports;

    @Autowired
    private ContactService contacts;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs staff;

    @BeforeEach
    void logIn() {
        staff = SignedInAs.newPerson(jdbc, "Olof Larsson", Roles.OFFICE);
    }

    @AfterEach
    void logOut() {
        staff.close();
    }

    @Test
    void previewTellsNewChangedUnchangedAndDuplicatesAndImportDoesJustThat() {
        var id = UUID.randomUUID().toString();
        run("namn,e-post,taggar\nAnn Ek,ann.%1$s@example.org,gammal\nBo Ek,bo.%1$s@example.org,\n".formatted(id));
        var preview = preview("""
                Name;E-mail;Organisation;Sector;Region;Language;Tags;Shoe size
                Ann Ek;ANN.%1$s@example.org;;;;;ny;42
                Bo Ek;bo.%1$s@example.org;;;;;;42
                Cia Ek;cia.%1$s@example.org;Labbet %1$s;Akademi;Region Skåne;en;"a,b";42
                Cia Ek;cia.%1$s@example.org;;;;;;42
                """.formatted(id));
        assertThat(preview.rows())
                .extracting(ImportPreview.Row::fate)
                .containsExactly(Fate.CHANGED, Fate.UNCHANGED, Fate.NEW, Fate.DUPLICATE);
        assertThat(preview.ignored()).containsExactly("Shoe size");
        assertThat(imports.run(preview, false)).isEqualTo(new ContactImportService.Result(1, 1, 1, 1, 0));
        var cia = one("cia." + id).data();
        assertThat(cia.organisation()).isEqualTo("Labbet " + id);
        assertThat(cia.sector()).isEqualTo(Sector.ACADEMIA);
        assertThat(cia.region()).isEqualTo("SE-M");
        assertThat(cia.language()).isEqualTo(Language.EN);
        assertThat(cia.tags()).containsExactlyInAnyOrder("a", "b");
        assertThat(one("ann." + id).data().tags()).containsExactlyInAnyOrder("gammal", "ny");
    }

    @Test
    void everyBadRowGetsItsNumberItsColumnAndASentence() {
        var preview = preview("namn;e-post;sektor;region;språk;titel\n"
                + "=cmd|' /C calc'!A0;a@example.org;;;;\n"
                + ";b@example.org;;;;\n"
                + "Cia;not an address;;;;\n"
                + "Dan;d@example.org;Rymden;Mars;klingonska;\n"
                + "E\u202Evil;e@example.org;;;;\n"
                + "F\u0000;f@example.org;;;;\n"
                + "G".repeat(10_000) + ";g@example.org;;;;\n"
                + "Hans;h@example.org");
        assertThat(preview.errors())
                .extracting(error -> error.row() + " " + error.field() + " " + error.key())
                .containsExactly(
                        "2 name kernel.refusal.formula",
                        "3 name kernel.refusal.name",
                        "4 email kernel.refusal.email",
                        "5 sector organisations.refusal.sector",
                        "5 region organisations.refusal.region",
                        "5 language organisations.refusal.language",
                        "6 name kernel.refusal.name-one-line",
                        "7 name kernel.refusal.name-one-line",
                        "8 name kernel.refusal.too-long");
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.rowsWithErrors()).isEqualTo(7);
        assertThatThrownBy(() -> imports.run(preview, false)).hasMessage("organisations.refusal.import-errors");
    }

    @Test
    void missingHeadingsAreRefused() {
        assertThatThrownBy(() -> preview("förnamn;telefon\nAnn;1\n")).hasMessage("organisations.refusal.file-columns");
    }

    @Test
    void whatChangedAfterThePreviewIsNotOverwrittenUnseen() {
        var id = UUID.randomUUID().toString();
        var table = "namn,e-post\nAnn Ek,ann.%s@example.org\n".formatted(id);
        var preview = preview(table);
        run(table);
        assertThatThrownBy(() -> imports.run(preview, false)).hasMessage("organisations.refusal.import-stale");
    }

    @Test
    void whereTheyComeFromIsKeptAndKnownAccountsAreTied() {
        var id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into person_address (id, person_id, address, address_key, added_at, mailed_at, verified_at, version)"
                                + " values (gen_random_uuid(), ?, ?, ?, now(), now(), now(), 0)")
                .params(
                        staff.person().id().value(),
                        "ann.%s@example.org".formatted(id),
                        "ann.%s@example.org".formatted(id))
                .update();
        imports.run(
                preview("namn,e-post\nAnn Ek,ann.%1$s@example.org\nBo Ek,bo.%1$s@example.org\n".formatted(id)),
                false,
                new Provenance("Mässan 2026", PersonalData.Ground.CONSENT),
                ContactImportService.ProgressListener.NOBODY);

        assertThat(one("ann." + id).provenance()).isEqualTo(new Provenance("Mässan 2026", PersonalData.Ground.CONSENT));
        assertThat(one("ann." + id).hasAccount()).isTrue();
        assertThat(one("bo." + id).hasAccount()).isFalse();
    }

    @Test
    void anImportThatIsStoppedHasDoneNothing() {
        var id = UUID.randomUUID().toString().substring(0, 8);
        var table = new StringBuilder("namn;e-post\n");
        for (int i = 0; i < 2_500; i++) {
            table.append("Person %d;p%d.%s@example.org\n".formatted(i, i, id));
        }
        var heard = new ArrayList<Integer>();
        var preview = preview(table.toString());

        assertThatThrownBy(() -> imports.run(preview, false, Provenance.UNSAID, (done, total) -> {
                    heard.add(done);
                    return done < 2_000;
                }))
                .hasMessage("organisations.refusal.import-cancelled");

        assertThat(heard).containsExactly(0, 1_000, 2_000);
        assertThat(contacts.count(new ContactService.Filter("." + id + "@", null, null, null)))
                .isZero();
    }

    @Test
    void tenThousandRowsTakeSeconds() {
        var id = UUID.randomUUID().toString().substring(0, 8);
        var table = new StringBuilder("namn;e-post;organisation;sektor;region;taggar\n");
        for (int i = 0; i < 10_000; i++) {
            table.append("Person %d;p%d.%s@example.org;Org %d %s;Kommun;Skåne;stor,%d\n"
                    .formatted(i, i, id, i % 300, id, i % 7));
        }
        var start = Instant.now();
        assertThat(run(table.toString()).created()).isEqualTo(10_000);
        var took = Duration.between(start, Instant.now());
        System.out.println("10,000 rows previewed and imported in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(LIMIT);
        assertThat(contacts.count(new ContactService.Filter("." + id + "@", null, null, "stor")))
                .isEqualTo(10_000);
    }

    private ImportPreview preview(String table) {
        return imports.preview(table.getBytes(StandardCharsets.UTF_8));
    }

    private ContactImportService.Result run(String table) {
        return imports.run(preview(table), false);
    }

    private ContactView one(String text) {
        return contacts.list(new ContactService.Filter(text, null, null, null), ContactService.Sort.NAME, false, 0, 1)
                .getFirst();
    }
}

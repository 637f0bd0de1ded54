package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.tables.CsvTable;
import se.lifescience.portal.kernel.tables.TableFormat;
import se.lifescience.portal.story.Letters;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.Statements;

@PortalTest
class RegistrationDeskTests {

    @Autowired
    private Setting setting;

    @Autowired
    private RegistrationAdministration desk;

    @Autowired
    private RegistrationService registrations;

    @Test
    void theListIsFilteredCountedAndPaged() {
        var occasion = setting.open(2);
        try (var staff = setting.office()) {
            desk.register(occasion, form("Anna Berg", "a@example.org", "Bolaget"));
            desk.register(occasion, form("Bo Ek", "b@example.org", "100%"));
            desk.register(occasion, form("Cia Dahl", "c@example.org", "Regionen"));
            assertThatThrownBy(() -> desk.register(occasion, form("Cia igen", "C@example.org", "")))
                    .hasMessage("participation.refusal.already-registered");

            assertThat(desk.counts(occasion)).isEqualTo(new RegistrationAdministration.Counts(2, 2, 0, 1, 0));
            var waiting =
                    desk.rows(occasion, new RegistrationAdministration.Filter(RegistrationState.WAITING, ""), 0, 50);
            assertThat(waiting).singleElement().satisfies(row -> {
                assertThat(row.name()).isEqualTo("Cia Dahl");
                assertThat(row.position()).isEqualTo(1);
                assertThat(row.source()).isEqualTo("OFFICE");
            });
            assertThat(desk.count(occasion, new RegistrationAdministration.Filter(null, "%")))
                    .isEqualTo(1);
            assertThat(desk.count(occasion, new RegistrationAdministration.Filter(null, "BOLAG")))
                    .isEqualTo(1);
            assertThat(desk.rows(occasion, RegistrationAdministration.Filter.ALL, 2, 2))
                    .hasSize(1);

            desk.cancel(desk.rows(occasion, RegistrationAdministration.Filter.ALL, 0, 1)
                    .getFirst()
                    .id());
            assertThat(desk.counts(occasion)).isEqualTo(new RegistrationAdministration.Counts(2, 2, 1, 0, 0));
        }
    }

    /** Whatever a stranger has typed at the address before is neither greeted nor listed. */
    @Test
    void whatTheOfficeWritesTakesThePlaceOfWhatAGuestHasTyped() throws Exception {
        var occasion = setting.open(5);
        var address = Setting.address();
        registrations.registerGuest(
                occasion,
                new GuestForm("Ditt konto spärras", address, "Ring Kalle nu", Language.SV),
                UUID.randomUUID());
        try (var staff = setting.office()) {
            desk.register(occasion, form("Kim Ek", address, "Regionen"));

            assertThat(desk.rows(occasion, RegistrationAdministration.Filter.ALL, 0, 2))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.name()).isEqualTo("Kim Ek");
                        assertThat(row.organisation()).isEqualTo("Regionen");
                        assertThat(row.source()).isEqualTo("OFFICE");
                    });
        }
        var mail = Letters.to(address, "Du har en plats");
        assertThat(mail.getAllRecipients()[0].toString()).contains("Kim Ek");
        assertThat(Letters.link(mail, "r")).isNotEmpty();
    }

    @Test
    void whoHasRegisteredThemselvesGetsNoSecondPlaceByHand() {
        var occasion = setting.open(5);
        String address;
        try (var member = setting.member()) {
            member.again();
            registrations.registerMyself(occasion, "");
            address = member.person().email().orElseThrow().value();
        }
        try (var staff = setting.office()) {
            assertThatThrownBy(() -> desk.register(occasion, form("Kim Ek", address, "")))
                    .hasMessage("participation.refusal.already-registered");
            assertThat(desk.counts(occasion).taken()).isOne();
        }
    }

    @Test
    void anExportOpensAsTextEvenWhenNamesAreFormulas() throws Exception {
        var occasion = setting.open(5);
        try (var staff = setting.office()) {
            desk.register(occasion, form("=cmd|' /C calc'!A0", "a@example.org", "+46 \"citat\", och komma"));
            var csv = new ByteArrayOutputStream();
            desk.export(occasion, RegistrationAdministration.Filter.ALL, TableFormat.CSV, Language.EN, csv);
            var text = csv.toString(StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
            var records = CsvTable.read(csv.toByteArray(), 10).rows();
            assertThat(records.getFirst()).first().isEqualTo("Name");
            assertThat(records.get(1).get(0)).isEqualTo("'=cmd|' /C calc'!A0");
            assertThat(records.get(1).get(2)).isEqualTo("'+46 \"citat\", och komma");

            var xlsx = new ByteArrayOutputStream();
            desk.export(occasion, RegistrationAdministration.Filter.ALL, TableFormat.XLSX, Language.SV, xlsx);
            var parts = parts(xlsx.toByteArray());
            assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
            assertThat(String.join("", parts.values())).contains("Namn", "cmd|");
        }
    }

    @Test
    void aPageOfTheListCostsTheSameHoweverManyRowsThereAre() throws Exception {
        var occasion = setting.open(3);
        try (var staff = setting.office()) {
            desk.register(occasion, form("Anna Berg", "a@example.org", ""));
            var few = Statements.during(() -> page(occasion));
            for (var i = 0; i < 30; i++) {
                desk.register(occasion, form("Gäst " + i, "g" + i + "@example.org", ""));
            }
            assertThat(Statements.during(() -> page(occasion))).isEqualTo(few).isEqualTo(3);
        }
    }

    private int page(OccasionId occasion) {
        desk.counts(occasion);
        return desk.rows(occasion, RegistrationAdministration.Filter.ALL, 0, 50).size()
                + desk.count(occasion, RegistrationAdministration.Filter.ALL);
    }

    @Test
    void membersSeeNeitherListNorExport() {
        var occasion = setting.open(5);
        try (var member = setting.member()) {
            assertThatThrownBy(() -> desk.rows(occasion, RegistrationAdministration.Filter.ALL, 0, 1))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.export(
                            occasion,
                            RegistrationAdministration.Filter.ALL,
                            TableFormat.CSV,
                            Language.SV,
                            new ByteArrayOutputStream()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static GuestForm form(String name, String address, String organisation) {
        return new GuestForm(name, address, organisation, Language.SV);
    }

    private static Map<String, String> parts(byte[] xlsx) throws IOException {
        var file = Files.createTempFile("registrations", ".xlsx");
        Files.write(file, xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            var parts = new HashMap<String, String>();
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }
}

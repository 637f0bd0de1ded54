package se.lifescience.portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProperNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Åsa Öberg",
                "Gustav \"Gurra\" O'Hara",
                "Anna-Karin von der Heide-Ek, Ph.D.",
                "J.R.R. Tolkien",
                "Dr. Eva Å. Berg (1:a)",
                "李小龙",
                "–",
                ""
            })
    void whatPeopleAreCalled(String name) {
        assertThat(ProperName.ofPerson("name", name)).isEqualTo(name);
        assertThat(ProperName.ofOrganisation("name", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Doktor.se", "Life Science Sweden AB (publ.)", "A/S Läkemedel", "Frö & Co.", "3D: Vävnad AB"})
    void whatOrganisationsAreCalled(String name) {
        assertThat(ProperName.ofOrganisation("name", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ditt konto är låst, öppna http://evil.example/?t=urn:portal:action",
                "urn:portal:action",
                "urn:portal:unsubscribe",
                "HTTPS:\\\\evil",
                "ftp://evil",
                "se www.evil.example",
                "kim@example.org",
                "kim＠example",
                "mailto:kim",
                "gå till evil.example/konto",
                "gå till evil。example/konto",
                "gå till evil.ex\u200Dample/konto",
                "evil.example?a",
                "evil.example:8080/",
                "192.168.0.1"
            })
    void nothingThatLeadsSomewhere(String name) {
        refused(() -> ProperName.ofPerson("who", name), "kernel.refusal.name-address");
        refused(() -> ProperName.ofOrganisation("who", name), "kernel.refusal.name-address");
        assertThat(ProperName.kept(name)).isEmpty();
    }

    @Test
    void noPersonIsCalledByADomain() {
        refused(() -> ProperName.ofPerson("who", "Öppna evil.example"), "kernel.refusal.name-address");
        assertThat(ProperName.kept("kim.ek")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Kim\nEk", "Kim\r\nBcc: Ek", "Kim\tEk", "Kim\u0000", "Kim\u2028Ek", "K\u202Eim", "K\u200Bim"})
    void oneLineThatIsSeen(String name) {
        refused(() -> ProperName.ofPerson("who", name), "kernel.refusal.name-one-line");
        assertThat(ProperName.kept(name).orElseThrow()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]");
    }

    @Test
    void eightyCharactersAtMost() {
        var name = "å".repeat(ProperName.LONGEST);
        assertThat(ProperName.LONGEST).isEqualTo(80);
        assertThat(ProperName.ofPerson("who", " " + name + "\n")).isEqualTo(name);
        refused(() -> ProperName.ofPerson("who", name + "å"), "kernel.refusal.too-long");
        refused(() -> ProperName.ofOrganisation("who", name + "å"), "kernel.refusal.too-long");
        assertThat(ProperName.kept(name + "å")).contains(name);
        assertThat(ProperName.kept("å".repeat(79) + "😀")).contains("å".repeat(79));
        assertThat(ProperName.kept("Kim  \u00A0 Ek")).contains("Kim Ek");
    }

    private static void refused(Runnable name, String key) {
        assertThatThrownBy(name::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo("who");
        });
    }
}

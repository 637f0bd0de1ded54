package se.lifescience.portal.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lifescience.portal.kernel.Refusal;

class DomainNameTests {

    @ParameterizedTest
    @CsvSource({
        "Example.SE,example.se",
        "example.se.,example.se",
        "anna@example.se,example.se",
        "räksmörgås.se,xn--rksmrgs-5wao1o.se",
        "xn--rksmrgs-5wao1o.se,xn--rksmrgs-5wao1o.se",
        "ｅｘａｍｐｌｅ.se,example.se"
    })
    void oneDomainIsReadHoweverItIsTyped(String typed, String known) {
        assertThat(DomainName.of(typed).value()).isEqualTo(known);
    }

    @Test
    void aDomainIsReadAsPeopleWriteIt() {
        assertThat(DomainName.of("xn--rksmrgs-5wao1o.se").readable()).isEqualTo("räksmörgås.se");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ехаmple.se", "аррӏе.com", "xn--80ak6aa92e.com", "exαmple.se", "еxample.se"})
    void lettersOfOtherScriptsAreRefused(String typed) {
        assertThatThrownBy(() -> DomainName.of(typed))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("organisations.refusal.domain-look-alike"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "se", "exa mple.se", "-a.se", "a..se", "127.0.0.1", "[::1]", "example.se/x", "ex_ample.se"})
    void whatIsNoDomainIsRefused(String typed) {
        assertThatThrownBy(() -> DomainName.of(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void aDomainOfEverybodysIsNobodysOwn() {
        assertThatThrownBy(() -> DomainName.of("someone@Gmail.com"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("organisations.refusal.domain-everybodys"));
    }
}

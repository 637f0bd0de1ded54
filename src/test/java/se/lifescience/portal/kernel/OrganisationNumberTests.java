package se.lifescience.portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"556000-0167", "5560000167", " 556000 0167 ", "16556000-0167", "556000–0167"})
    void oneNumberIsReadHoweverItIsTyped(String typed) {
        assertThat(OrganisationNumber.of(typed).value()).isEqualTo("556000-0167");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "556000-0168",
                "556000-016",
                "811218-9876",
                "19811218-9876",
                "５５６０００-0167",
                "556000-0167 x",
                "SE556000016701"
            })
    void whatIsNoOrganisationNumberIsRefused(String typed) {
        assertThatThrownBy(() -> OrganisationNumber.of(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"212000-0142", "202100-5489", "802000-0009"})
    void numbersOfAuthoritiesAndAssociationsAreKnown(String number) {
        assertThat(OrganisationNumber.of(number)).hasToString(number);
    }
}

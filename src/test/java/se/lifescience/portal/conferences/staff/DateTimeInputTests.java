package se.lifescience.portal.conferences.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lifescience.portal.kernel.Refusal;

class DateTimeInputTests {

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-18", "2027-1-18", "20270118", " 2027-01-18 "})
    void aDayIsUnderstoodAsPeopleWriteIt(String typed) {
        assertThat(DateTimeInput.date("startsAt", typed)).isEqualTo(LocalDate.of(2027, 1, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:30", "09.30", "0930"})
    void aTimeIsUnderstoodAsPeopleWriteIt(String typed) {
        assertThat(DateTimeInput.time("startsAt", typed)).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void aWholeHourNeedsNoMinutes() {
        assertThat(DateTimeInput.time("startsAt", "12")).isEqualTo(LocalTime.NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027-02-30", "18/1 2027", "i morgon"})
    void whatIsNoDayIsRefusedAtTheField(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DateTimeInput.date("startsAt", typed))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("startsAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "12:75", "noon"})
    void whatIsNoTimeIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DateTimeInput.time("endsAt", typed));
    }

    @Test
    void aNumberMayHaveSpacesAndNothingElse() {
        assertThat(DateTimeInput.count("1 000")).isEqualTo(1000);
        assertThat(DateTimeInput.count("-5")).isEqualTo(-1);
        assertThat(DateTimeInput.count("99999999999")).isEqualTo(-1);
    }
}

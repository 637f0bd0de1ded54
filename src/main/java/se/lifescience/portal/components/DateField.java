package se.lifescience.portal.components;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;

/** A field for a day, whose calendar speaks the reader's language; the component's own speaks English only. */
public final class DateField extends DatePicker {

    private static final int MONDAY = 1;

    /** A field without a label yet. */
    public DateField() {
        setLocale(getLocale());
        setI18n(words(getLocale()));
    }

    public DateField(String label) {
        this();
        setLabel(label);
    }

    private DatePickerI18n words(Locale locale) {
        var months = Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
        var sundayFirst =
                Arrays.stream(DayOfWeek.values()).map(day -> day.minus(1)).toList();
        return new DatePickerI18n()
                .setMonthNames(months)
                .setWeekdays(sundayFirst.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(sundayFirst.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setFirstDayOfWeek(MONDAY)
                .setToday(getTranslation("components.date.today"))
                .setCancel(getTranslation("components.date.cancel"))
                .setBadInputErrorMessage(getTranslation("components.date.unreadable"));
    }
}

package se.lifescience.portal.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;

/** A field for a day, whose calendar speaks the reader's language; the component's own speaks English only. */
public final class DateField extends DatePicker {

    private static final int MONDAY = 1;

    /**
     * What the component's calendar leaves out for screen readers: its own name, the tie between the field and the
     * calendar it opens, and that the line of short weekdays is for the eye only, since each day says its own.
     */
    private static final String TOLD = """
            customElements.whenDefined('vaadin-month-calendar').then(type => {
              const own = type.prototype;
              if (own.isTold) return;
              own.isTold = true;
              const updated = own.updated;
              own.updated = function (...changes) {
                if (updated) updated.apply(this, changes);
                const head = this.shadowRoot && this.shadowRoot.querySelector('[part~=weekdays]');
                if (head) head.setAttribute('aria-hidden', 'true');
              };
            });
            this.addEventListener('opened-changed', event => event.detail.value && requestAnimationFrame(() => {
              const calendar = this.querySelector('[slot=overlay]');
              if (!calendar) return;
              calendar.id = calendar.id || this.inputElement.id + '-calendar';
              calendar.setAttribute('aria-label', $0);
              this.inputElement.setAttribute('aria-controls', calendar.id);
            }));""";

    /** A field without a label yet. */
    public DateField() {
        setLocale(getLocale());
        setI18n(words(getLocale()));
    }

    public DateField(String label) {
        this();
        setLabel(label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(TOLD, getTranslation("components.date.calendar"));
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

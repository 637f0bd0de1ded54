package se.lifescience.portal.site.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.lifescience.portal.pages.Announcement;

/** A date to come, with its day and month as on a tear-off calendar. */
record ComingDate(String iso, String day, String month, String title, String text, String path) {

    static ComingDate of(Announcement announcement, ZoneId zone, Locale locale) {
        var when = announcement.date().atZone(zone);
        return new ComingDate(
                when.toLocalDate().toString(),
                String.valueOf(when.getDayOfMonth()),
                DateTimeFormatter.ofPattern("MMM yyyy", locale).format(when),
                announcement.title(),
                announcement.text(),
                announcement.path());
    }
}

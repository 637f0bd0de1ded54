package se.lifescience.portal.participation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Recipient;

/** Writes an occasion as an iCalendar object (RFC 5545), for everybody or for one who takes part (RFC 5546). */
@Component
class CalendarEntryWriter {

    private static final int LONGEST_LINE = 75;

    private final PortalSettings settings;
    private final RegistrationWords words;
    private final Clock clock;

    CalendarEntryWriter(PortalSettings settings, RegistrationWords words, Clock clock) {
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /** For anybody's calendar. */
    String publish(Occasion occasion, Language language) {
        return write(Method.VALUE_PUBLISH, event(occasion, language), language);
    }

    /** Puts the occasion into the calendar of one who has a place, or moves it there. */
    Mail.CalendarPart request(Occasion occasion, Recipient to) {
        return part(Method.VALUE_REQUEST, occasion, to, Status.VALUE_CONFIRMED);
    }

    /** Takes the occasion out of the calendar of one who no longer has a place. */
    Mail.CalendarPart cancel(Occasion occasion, Recipient to) {
        return part(Method.VALUE_CANCEL, occasion, to, Status.VALUE_CANCELLED);
    }

    private Mail.CalendarPart part(String method, Occasion occasion, Recipient to, String status) {
        var event = event(occasion, to.language());
        event.add(new Status(status));
        event.add(attendee(to));
        return new Mail.CalendarPart(method, write(method, event, to.language()));
    }

    private VEvent event(Occasion occasion, Language language) {
        var zone = settings.zone();
        var event = new VEvent(false);
        event.add(new Uid(occasion.calendarUid()));
        event.add(new Sequence(occasion.calendarSequence()));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(occasion.startsAt().atZone(zone)));
        event.add(new DtEnd<>(occasion.endsAt().atZone(zone)));
        event.add(new Summary(occasion.title().in(language)));
        event.add(new Location(words.where(occasion, language)));
        event.add(new Url(URI.create(settings.address(language, occasion.path()))));
        var organizer = new Organizer(mailbox(new EmailAddress(settings.office().email())));
        organizer.add(new Cn(settings.office().name().in(language)));
        event.add(organizer);
        return event;
    }

    private static Attendee attendee(Recipient to) {
        var attendee = new Attendee(mailbox(to.address()));
        if (to.isNamed()) {
            attendee.add(new Cn(SingleLine.fold(to.name())));
        }
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.ACCEPTED);
        return attendee;
    }

    private static URI mailbox(EmailAddress address) {
        try {
            return new URI("mailto", address.value(), null);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(String method, VEvent event, Language language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//lifescience.se//portal//" + language.name()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(method));
        calendar.add(stockholm());
        calendar.add(event);
        var text = new StringWriter();
        try {
            new CalendarOutputter(true, Integer.MAX_VALUE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fold(text.toString());
    }

    /** The rule since 1996; the library's own table calls this zone Berlin's and starts in 1893. */
    private static VTimeZone stockholm() {
        var zone = new VTimeZone();
        zone.add(new TzId("Europe/Stockholm"));
        zone.add(observance(new Standard(), "CET", "19961027T030000", 2, 1, 10));
        zone.add(observance(new Daylight(), "CEST", "19960331T020000", 1, 2, 3));
        return zone;
    }

    private static Observance observance(Observance part, String name, String start, int from, int to, int month) {
        part.add(new TzName(name));
        part.add(new DtStart<Instant>(start));
        part.add(new TzOffsetFrom(ZoneOffset.ofHours(from)));
        part.add(new TzOffsetTo(ZoneOffset.ofHours(to)));
        part.add(new RRule<Instant>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return part;
    }

    /** Lines of at most 75 octets; the library counts characters, of which å takes two. */
    private static String fold(String text) {
        var folded = new StringBuilder(text.length() + text.length() / LONGEST_LINE * 3);
        for (var line : text.lines().toList()) {
            var octets = 0;
            for (var i = 0; i < line.length(); ) {
                var next = i + Character.charCount(line.codePointAt(i));
                var character = line.substring(i, next);
                var size = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += size;
                i = next;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}

package se.lifescience.portal.conferences;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.participation.OccasionView;

/** Keeps a conference's programme within the conference's own hours, also when those change; joins the caller's transaction. */
@Component
class Programme {

    private final SessionRepository sessions;
    private final ZoneId zone;

    Programme(SessionRepository sessions, PortalSettings settings) {
        this.sessions = sessions;
        this.zone = settings.zone();
    }

    List<ProgrammeItem> of(ConferenceId conference) {
        return sessions.findByConferenceIdOrderByStartsAtAscEndsAtAscIdAsc(conference.value()).stream()
                .map(Session::item)
                .toList();
    }

    SessionId add(ConferenceId conference, OccasionView occasion, ProgrammeItem.Data data) {
        refuseOutside(occasion, data);
        return sessions.save(new Session(conference, data)).item().id();
    }

    void edit(Session session, OccasionView occasion, long version, ProgrammeItem.Data data) {
        refuseOutside(occasion, data);
        session.edit(version, data);
    }

    Session get(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    void delete(Session session) {
        sessions.delete(session);
    }

    /** Moves the items to the conference's new day, and refuses new hours that leave one of them outside. */
    void follow(ConferenceId conference, OccasionView before, ConferenceFacts after) {
        var items = sessions.findByConferenceIdOrderByStartsAtAscEndsAtAscIdAsc(conference.value());
        var days = ChronoUnit.DAYS.between(
                before.startsAt().atZone(zone).toLocalDate(),
                after.startsAt().atZone(zone).toLocalDate());
        if (days != 0) {
            items.forEach(item -> item.move(days, zone));
        }
        if (!items.stream().allMatch(item -> item.isWithin(after.startsAt(), after.endsAt()))) {
            throw Refusal.of("conferences.refusal.programme-outside").at("endsAt");
        }
    }

    private static void refuseOutside(OccasionView occasion, ProgrammeItem.Data data) {
        if (data.startsAt().isBefore(occasion.startsAt()) || !data.startsAt().isBefore(occasion.endsAt())) {
            throw Refusal.of("conferences.refusal.session-outside").at("startsAt");
        }
        if (data.endsAt().isAfter(occasion.endsAt())) {
            throw Refusal.of("conferences.refusal.session-outside").at("endsAt");
        }
    }
}

package se.lifescience.portal.conferences;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.participation.OccasionId;

/** Writes conferences so that of two who change one at once, or choose one address, the second is told; joins the caller's transaction. */
@Component
class ConferenceWriter {

    private static final int LONGEST_STEM = 70;

    private final ConferenceRepository conferences;
    private final CurrentPerson current;
    private final Clock clock;

    ConferenceWriter(ConferenceRepository conferences, CurrentPerson current, Clock clock) {
        this.conferences = conferences;
        this.current = current;
        this.clock = clock;
    }

    Conference create(OccasionId occasion, Slug slug) {
        var conference = conferences.save(new Conference(occasion, slug, editor()));
        saved(conference);
        return conference;
    }

    Conference find(ConferenceId id) {
        return conferences.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    Conference edit(ConferenceId id, long version) {
        var conference = find(id);
        conference.editFrom(version, editor());
        return conference;
    }

    /** An address for a title that no other has; empty when the title has nothing to make one of. */
    Optional<Slug> freeSlug(String title) {
        return Slug.from(title).map(Slug::value).flatMap(plain -> {
            var stem =
                    plain.substring(0, Math.min(plain.length(), LONGEST_STEM)).replaceAll("-$", "");
            var taken = conferences.slugsLike(LikePattern.beginningWith(stem));
            return IntStream.iterate(1, n -> n + 1)
                    .mapToObj(n -> n == 1 ? stem : stem + "-" + n)
                    .filter(slug -> !taken.contains(slug))
                    .map(Slug::new)
                    .findFirst();
        });
    }

    void refuseTaken(Slug slug) {
        if (conferences.existsBySlug(slug.value())) {
            throw slugTaken();
        }
    }

    /** Writes now, so that the database has the last word on two who choose an address or save at the same moment. */
    long saved(Conference conference) {
        try {
            conferences.flush();
            return conference.version();
        } catch (DataIntegrityViolationException taken) {
            throw slugTaken();
        } catch (OptimisticLockingFailureException overtaken) {
            throw Refusal.changedMeanwhile();
        }
    }

    static Refusal slugTaken() {
        return Refusal.of("conferences.refusal.slug-taken").at("slug");
    }

    private Conference.Editor editor() {
        return new Conference.Editor(current.find().map(SignedIn::name).orElse(""), clock.instant());
    }
}

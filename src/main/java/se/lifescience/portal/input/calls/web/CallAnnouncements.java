package se.lifescience.portal.input.calls.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.pages.Announcement;
import se.lifescience.portal.pages.Announcements;

/** Tells the home page which calls are open. */
@Component
class CallAnnouncements implements Announcements {

    private final CallService calls;
    private final Translations translations;
    private final PortalSettings settings;

    CallAnnouncements(CallService calls, Translations translations, PortalSettings settings) {
        this.calls = calls;
        this.translations = translations;
        this.settings = settings;
    }

    @Override
    public List<Announcement> announcements(Language language) {
        return calls.published().stream()
                .filter(CallView::isOpen)
                .map(call -> new Announcement(
                        Announcement.Kind.OPEN_CALL,
                        call.title().in(language),
                        translations.text(
                                language,
                                "input.announcement",
                                Times.full(call.closesAt(), settings.zone(), language.locale())),
                        call.closesAt(),
                        call.opensAt(),
                        InputRoutes.page(call.slug())))
                .toList();
    }
}

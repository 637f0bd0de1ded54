package se.lifescience.portal.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.ReauthenticationRequired;

/**
 * Links to files that take a fresh login. The service refuses in any case; the guard asks before the file has begun, so
 * that the reader gets a page which says so instead of half a file.
 */
public final class Downloads {

    /** The page to log in again on, and where it leads back to. */
    public static final String AGAIN = "/portal/login-again?to=";

    private Downloads() {}

    public static Anchor link(String text, Runnable guard, DownloadHandler handler) {
        var link = new Anchor();
        guard(link, guard, handler);
        link.setText(text);
        return link;
    }

    /** Not marked as a download, or the browser would save the page that asks for the login: the file says so itself. */
    static void guard(Anchor link, Runnable guard, DownloadHandler handler) {
        link.setHref((DownloadHandler) event -> {
            try {
                guard.run();
            } catch (ReauthenticationRequired stale) {
                insteadOf(event, AGAIN + URLEncoder.encode(page(event.getRequest()), StandardCharsets.UTF_8));
                return;
            }
            handler.handleDownloadRequest(event);
        });
        link.getElement().removeAttribute("download");
        link.setRouterIgnore(true);
    }

    /** The file, or where it is refused, the page of ours that tells why there is none. */
    public static DownloadHandler unlessRefused(DownloadHandler handler, String page) {
        return event -> {
            try {
                handler.handleDownloadRequest(event);
            } catch (Refusal noFile) {
                insteadOf(event, page);
            }
        };
    }

    private static void insteadOf(DownloadEvent event, String page) {
        event.getResponse().setStatus(HttpStatus.FOUND.value());
        event.getResponse().setHeader(HttpHeaders.LOCATION, page);
    }

    /** The page with the link, as the browser tells it. */
    private static String page(VaadinRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .map(URI::create)
                .map(page ->
                        page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery())
                .orElse("/portal");
    }
}

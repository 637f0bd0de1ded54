package se.lifescience.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.login.Reauthentication;

/** Sets up each page behind login: its language, what its scripts may do, and what happens when something goes wrong. */
@Component
class PageSetup implements VaadinServiceInitListener {

    /** Vaadin's client evaluates what its server sends, writes styles into elements, and sets a base: that and no more. */
    private static final String CONTENT = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'; script-src 'self' 'unsafe-eval' 'nonce-";

    /** Vaadin's note on the connection belongs to no landmark, so it must be one that is read out by itself. */
    private static final String ANNOUNCED = "const note = document.querySelector('vaadin-connection-indicator');"
            + " if (note) { note.setAttribute('role', 'status'); note.onlineText = $0; }";

    private static final int NONCE_BYTES = 18;
    private static final int MILLIS_BETWEEN_TRIES = 3_000;
    private static final int TRIES = 100;

    private final SecureRandom random = new SecureRandom();
    private final CurrentPerson current;
    private final Translations translations;
    private final Reauthentication again;

    PageSetup(CurrentPerson current, Translations translations, Reauthentication again) {
        this.current = current;
        this.translations = translations;
        this.again = again;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::page);
        event.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setErrorHandler(new PageErrors(translations, again)));
        event.getSource().addUIInitListener(ui -> speak(ui.getUI()));
    }

    private void page(IndexHtmlResponse response) {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        var document = response.getDocument();
        document.select("script, style").attr("nonce", nonce);
        document.getElementsByTag("html").attr("lang", language().tag());
        response.getVaadinResponse()
                .setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.getVaadinResponse().setHeader("Content-Security-Policy", CONTENT + nonce + "'");
    }

    private void speak(UI ui) {
        var language = language();
        ui.setLocale(language.locale());
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(translations.text(language, "shell.reconnecting"));
        reconnect.setDialogTextGaveUp(translations.text(language, "shell.gave-up"));
        reconnect.setReconnectInterval(MILLIS_BETWEEN_TRIES);
        reconnect.setReconnectAttempts(TRIES);
        ui.getPage().executeJs(ANNOUNCED, translations.text(language, "shell.connected"));
    }

    private Language language() {
        return current.find().map(SignedIn::language).orElse(Language.SV);
    }
}

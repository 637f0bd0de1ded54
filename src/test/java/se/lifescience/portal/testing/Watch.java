package se.lifescience.portal.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Listens to a window from now on: what its console complains about, and which requests fail. */
public final class Watch {

    private static final int FIRST_FAILURE = 400;
    /** Told by its status already; and the way a push connection ends when somebody logs out, which Vaadin logs as an error. */
    private static final List<String> QUIET =
            List.of("Failed to load resource", "Websocket closed, reason: Normal closure");

    private final List<String> complaints = new ArrayList<>();

    public Watch(Page page) {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && QUIET.stream().noneMatch(message.text()::startsWith)) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> complaints.add("no answer: " + request.url() + " " + request.failure()));
        page.onResponse(this::hear);
    }

    /** What was heard since the last call. */
    public List<String> complaints() {
        var heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    private void hear(Response response) {
        if (response.status() >= FIRST_FAILURE) {
            complaints.add(response.status() + ": " + response.url());
        }
    }
}

package se.lifescience.portal.conferences;

import jakarta.persistence.Embeddable;
import se.lifescience.portal.kernel.WebAddress;

/** A body that holds the conference together with the office, and its own web address, which may be empty. */
@Embeddable
public record CoHost(String name, String web) {

    public CoHost {
        name = ConferenceRules.required("hosts", name);
        web = WebAddress.of("hosts", web);
    }

    /** Reads one line as a person types it: the name, and after a bar the address, as in {@code Region Skåne | https://www.skane.se}. */
    public static CoHost parse(String line) {
        var bar = line.lastIndexOf('|');
        return bar < 0 ? new CoHost(line, "") : new CoHost(line.substring(0, bar), line.substring(bar + 1));
    }

    /** The line that {@link #parse} reads. */
    public String line() {
        return web.isEmpty() ? name : name + " | " + web;
    }
}

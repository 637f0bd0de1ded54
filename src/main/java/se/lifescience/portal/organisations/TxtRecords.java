package se.lifescience.portal.organisations;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Refusal;

/** Asks DNS for text records; by the machine's own name servers unless a setting names another. */
@Component
class TxtRecords {

    private static final String WAIT_MILLIS = "1500";
    private static final String TRIES = "2";
    private static final int MOST = 50;

    private final String server;

    TxtRecords(@Value("${portal.dns-server:}") String server) {
        this.server = server;
    }

    /** The texts at a name, none where the name is unknown; refuses when nobody answers in time. */
    // The name service for DNS gives texts only and makes no objects of them; it takes its settings in this old table.
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    List<String> at(String name) {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, "dns://" + server);
        settings.put("com.sun.jndi.dns.timeout.initial", WAIT_MILLIS);
        settings.put("com.sun.jndi.dns.timeout.retries", TRIES);
        try {
            var dns = new InitialDirContext(settings);
            try {
                var found = new ArrayList<String>();
                var records = dns.getAttributes(name, new String[] {"TXT"}).get("TXT");
                for (var i = 0; records != null && i < records.size() && i < MOST; i++) {
                    found.add(String.valueOf(records.get(i)).replace("\"", "").strip());
                }
                return found;
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException unknown) {
            return List.of();
        } catch (NamingException nobodyAnswers) {
            throw Refusal.of("organisations.refusal.dns");
        }
    }
}

package se.lifescience.portal;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page that somebody mapped and forgot to think about; {@link RouteAccessTests} sees that nobody reaches it. */
@RestController
@Profile("test")
class UnlistedController {

    static final AtomicInteger CALLS = new AtomicInteger();

    @RequestMapping("/unlisted/{anything}")
    String page() {
        CALLS.incrementAndGet();
        return "Nobody asked who may read this";
    }
}

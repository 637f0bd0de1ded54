package se.lifescience.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the public pages' style sheet. */
@PublicController
class PublicStylesController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final PublicStyles styles;

    PublicStylesController(PublicStyles styles) {
        this.styles = styles;
    }

    /** Under another hash the same styles come unkept: while versions change, a page of one node may ask the other. */
    @GetMapping("/styles/site-{hash}.css")
    ResponseEntity<String> styles(@PathVariable String hash) {
        var keeping = styles.isCurrent(hash) ? PublicCaching.FOR_EVER : CacheControl.maxAge(Duration.ZERO);
        return ResponseEntity.ok().contentType(CSS).cacheControl(keeping).body(styles.text());
    }
}

package se.lifescience.portal.organisations.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.lifescience.portal.organisations.LogoService;
import se.lifescience.portal.pages.PublicController;

/** The logos in the directory: each has an address of its own, which a browser keeps for a year. */
@PublicController
class LogoPages {

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final LogoService logos;

    LogoPages(LogoService logos) {
        this.logos = logos;
    }

    @GetMapping("/organisations/logos/{hash:[0-9a-f]{32}}.png")
    ResponseEntity<byte[]> logo(@PathVariable String hash) {
        var image = logos.shown(hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(FOR_A_YEAR)
                .body(image);
    }
}

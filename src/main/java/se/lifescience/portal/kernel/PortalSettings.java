package se.lifescience.portal.kernel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an installation must say of itself.
 *
 * @param baseUrl the address under which people reach the portal, without a slash at the end
 * @param secret at least 32 characters, from which the keys for sealing links and form tickets are derived
 * @param zone where the office's times are local
 * @param office who runs the portal
 * @param mailFrom the address mails come from
 * @param freshLogin how long ago one may have shown who one is, to do what cannot be taken back
 */
@Validated
@ConfigurationProperties("portal")
public record PortalSettings(
        @NotNull URI baseUrl,
        @NotBlank @Size(min = 32) String secret,
        @DefaultValue("Europe/Stockholm") ZoneId zone,
        @NotNull Office office,
        @NotBlank String mailFrom,
        @DefaultValue("PT15M") Duration freshLogin) {

    /** The office's name in both languages and the address it answers on. */
    public record Office(
            @NotBlank String sv,
            @NotBlank String en,
            @NotBlank String email) {

        public LocalizedText name() {
            return new LocalizedText(sv, en);
        }
    }

    /** The absolute address of a path in a language. */
    public String address(Language language, String path) {
        return baseUrl + (language == Language.EN ? "/en" : "") + path;
    }
}

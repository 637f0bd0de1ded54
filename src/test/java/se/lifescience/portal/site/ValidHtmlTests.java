package se.lifescience.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xml.sax.SAXException;
import se.lifescience.portal.pages.PublicSite;
import se.lifescience.portal.testing.PortalTest;

/** Every public page is valid HTML, as the checker of the W3C sees it: no error and no warning. */
@PortalTest
@ActiveProfiles({"test", "development"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidHtmlTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PublicSite site;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    Stream<String> pages() {
        return Stream.concat(
                PublicPaths.inBothLanguages(site, mappings),
                Stream.of("/no-such-page", "/en/no-such-page", "/r/forged", "/i/forged"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isValid(String path) throws Exception {
        assertThat(complaints(HttpRequest.newBuilder(address(path)).build())).isEmpty();
    }

    @Test
    void aFormWithErrorsIsValid() throws Exception {
        var path = "/conferences/exempelkonferensen/register";
        try (var client = HttpClient.newHttpClient()) {
            var form = client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString())
                    .body();
            var ticket = form.replaceFirst("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");
            assertThat(complaints(HttpRequest.newBuilder(address(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("name=&email=x&ticket=" + ticket))
                            .build()))
                    .isEmpty();
        }
    }

    @Test
    void theCheckerSeesAFault() throws Exception {
        var page = "<!DOCTYPE html><html lang=sv><title>x</title><p><ul><p>a</ul></html>";
        assertThat(complaints(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))))
                .contains("error");
    }

    private String complaints(HttpRequest request) throws IOException, InterruptedException, SAXException {
        try (var client = HttpClient.newHttpClient()) {
            return complaints(new ByteArrayInputStream(
                    client.send(request, BodyHandlers.ofByteArray()).body()));
        }
    }

    private static String complaints(InputStream page) throws IOException, SAXException {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.GNU);
        return checker.validate(page);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}

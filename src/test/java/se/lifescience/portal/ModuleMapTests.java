package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The map in the documents is the map of the code. */
class ModuleMapTests {

    private static final Path MAP = Path.of("docs/modules.md");

    @Test
    void theMapInTheDocumentsIsThatOfTheCode() throws IOException {
        var drawn = ModuleMap.draw(ProductionCode.CLASSES);
        assertThat(drawn).contains("input --> ", "| `participation` |");
        if ("write".equals(System.getProperty("portal.map"))) {
            Files.writeString(MAP, drawn);
        }
        assertThat(MAP)
                .as("draw it anew: ./mvnw test -Dtest=ModuleMapTests -Dportal.map=write")
                .hasContent(drawn);
    }
}

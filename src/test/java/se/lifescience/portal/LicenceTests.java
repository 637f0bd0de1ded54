package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything we build on is free software: nothing on the class path carries Vaadin's commercial licence. */
class LicenceTests {

    private static final List<String> COMMERCIAL = List.of(
            "Commercial Vaadin Developer License", "Vaadin Commercial License", "CVALv", "vaadin.com/license/cval");

    @Test
    void noJarCarriesACommercialLicence() throws IOException {
        List<String> found = new ArrayList<>();
        List<ClassPath.Jar> jars = ClassPath.jars();
        for (ClassPath.Jar jar : jars) {
            if (isCommercial(jar.file())) {
                found.add(jar.component());
            }
        }
        assertThat(jars).extracting(ClassPath.Jar::component).contains("com.vaadin:flow-server");
        assertThat(found).isEmpty();
    }

    @Test
    void aJarWithACommercialLicenceIsFound(@TempDir Path folder) throws IOException {
        assertThat(isCommercial(jar(folder, "META-INF/LICENSE", "Commercial Vaadin Developer License 4.0")))
                .isTrue();
        assertThat(isCommercial(jar(
                        folder,
                        "META-INF/maven/com.vaadin/x/pom.xml",
                        "<license><name>Vaadin Commercial License</name>")))
                .isTrue();
        assertThat(isCommercial(jar(folder, "META-INF/LICENSE", "Apache License")))
                .isFalse();
    }

    private static Path jar(Path folder, String entry, String text) throws IOException {
        Path file = Files.createTempFile(folder, "part", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static boolean isCommercial(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName();
                boolean mayTell = name.matches("(?i)(META-INF/)?[^/]*licen[cs]e[^/]*")
                        || name.matches("META-INF/maven/.+/pom\\.xml");
                if (mayTell && !entry.isDirectory()) {
                    String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    if (COMMERCIAL.stream().anyMatch(text::contains)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

package se.lifescience.portal;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the rules are held against: the portal's own classes and sources, and samples that break every rule. */
final class ProductionCode {

    static final Path JAVA = Path.of("src/main/java/se/lifescience/portal");
    static final Path RESOURCES = Path.of("src/main/resources");

    /** The portal's classes, without tests and development parts. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.lifescience.portal");

    /** Classes that do what the house forbids; outside the portal's package, so that no test ever starts them. */
    static final JavaClasses BAD_SAMPLES = new ClassFileImporter().importPackages("se.lifescience.badsample");

    private ProductionCode() {}

    /** All files below a folder whose name ends so, with their text. */
    static List<Source> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Source(Path path, String text) {

        static Source read(Path path) {
            try {
                return new Source(path, Files.readString(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Where in the portal it lies, such as {@code conferences/ui/ConferenceView.java}. */
        String place() {
            return path.toString().replace('\\', '/').replaceFirst(".*se/lifescience/(portal|badsample)/", "");
        }
    }
}

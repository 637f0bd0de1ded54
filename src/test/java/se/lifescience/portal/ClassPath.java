package se.lifescience.portal;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars this build uses, with the Maven coordinates that their places in the local repository tell. */
final class ClassPath {

    /** Where Maven says that its local repository is; where nobody says so, as in an editor, the usual folder's name. */
    private static final String REPOSITORY = Optional.ofNullable(System.getProperty("localRepository"))
            .map(folder -> Pattern.quote(folder.replace('\\', '/')))
            .orElse(".*?/repository");

    private static final Pattern PLACE = Pattern.compile(
            REPOSITORY + "/(?<group>.+)/(?<artifact>[^/]+)/(?<version>[^/]+)/\\k<artifact>-[^/]+\\.jar");

    private ClassPath() {}

    static List<Jar> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .map(ClassPath::jar)
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Jar> jar(Path file) {
        Matcher matcher = PLACE.matcher(file.toString().replace('\\', '/'));
        return matcher.matches()
                ? Optional.of(new Jar(
                        matcher.group("group").replace('/', '.') + ":" + matcher.group("artifact"),
                        matcher.group("version"),
                        file))
                : Optional.empty();
    }

    record Jar(String component, String version, Path file) {}
}

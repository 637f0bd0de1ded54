package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code mvnw} on pretended machines: folders with scripts that answer like a JDK or a Maven. */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTests {

    private static final List<String> TOOLS = List.of(
            "awk",
            "cut",
            "curl",
            "dirname",
            "grep",
            "gzip",
            "head",
            "mkdir",
            "mktemp",
            "mv",
            "openssl",
            "perl",
            "rm",
            "sed",
            "sha512sum",
            "shasum",
            "tar",
            "tr",
            "wget");

    @TempDir
    private Path machine;

    private final Map<String, String> environment = new TreeMap<>();
    private Path project;
    private Path jdks;
    private Path path;

    @BeforeEach
    void bareMachine() throws IOException {
        project = Files.createDirectories(machine.resolve("a folder with spaces"));
        jdks = Files.createDirectories(machine.resolve("the usual folder"));
        path = Files.createDirectories(machine.resolve("bin"));
        for (String tool : TOOLS) {
            for (String folder : List.of("/usr/bin", "/bin")) {
                Path original = Path.of(folder, tool);
                if (Files.isExecutable(original) && Files.notExists(path.resolve(tool))) {
                    Files.createSymbolicLink(path.resolve(tool), original);
                }
            }
        }
        environment.put("PATH", path.toString());
        environment.put("HOME", machine.resolve("home").toString());
        environment.put("MVNW_JDK_DIRS", jdks.toString());
        environment.put("MVNW_ARCHIVE", machine.resolve("archive").toUri().toString());
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
    }

    @Test
    void saysWhatIsMissingAndWhereItLookedWhenThereIsNoJdk() throws Exception {
        environment.put("JAVA_HOME", jdk(machine.resolve("old"), "17.0.15").toString());

        Run run = mvnw("verify");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .contains("needs a JDK 25 or later")
                .contains("JAVA_HOME: " + machine.resolve("old") + " (release 17)")
                .contains("java on the path: none")
                .contains(jdks.toString())
                .contains("set JAVA_HOME");
    }

    @Test
    void usesJavaHomeWhenItIsNewEnough() throws Exception {
        environment.put("JAVA_HOME", jdk(machine.resolve("my jdk"), "26").toString());
        jdk(jdks.resolve("temurin-25"), "25.0.3");
        maven(path.resolve("mvn"), "3.9.9");

        assertThat(mvnw("verify").java()).isEqualTo(machine.resolve("my jdk"));
    }

    @Test
    void passesByAJavaHomeThatIsTooOld() throws Exception {
        environment.put("JAVA_HOME", jdk(machine.resolve("old"), "17.0.15").toString());
        jdk(jdks.resolve("java-8"), "1.8.0_402");
        jdk(jdks.resolve("temurin 25"), "25.0.3");
        maven(path.resolve("mvn"), "3.9.9");

        assertThat(mvnw("verify").java()).isEqualTo(jdks.resolve("temurin 25"));
    }

    @Test
    void usesTheJavaOnThePathBeforeTheFolders() throws Exception {
        jdk(jdks.resolve("temurin-25"), "25.0.3");
        Path installed = jdk(machine.resolve("installed"), "25.0.1");
        Files.createSymbolicLink(path.resolve("java"), installed.resolve("bin/java"));
        maven(path.resolve("mvn"), "3.9.9");

        assertThat(mvnw("verify").java()).isEqualTo(installed);
    }

    @Test
    void prefersTheReleaseThePortalIsBuiltForToANewerOne() throws Exception {
        jdk(jdks.resolve("jdk-101"), "101");
        jdk(jdks.resolve("jdk-25/Contents/Home"), "25");
        maven(path.resolve("mvn"), "3.9.9");

        assertThat(mvnw("verify").java()).isEqualTo(jdks.resolve("jdk-25/Contents/Home"));
    }

    @Test
    void takesANewerJdkWhenThereIsNoOther() throws Exception {
        jdk(jdks.resolve("jdk-27"), "27-ea");
        maven(path.resolve("mvn"), "3.9.9");

        assertThat(mvnw("verify").java()).isEqualTo(jdks.resolve("jdk-27"));
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        Files.delete(jdk(jdks.resolve("jre-25"), "25.0.3").resolve("bin/javac"));
        maven(path.resolve("mvn"), "3.9.9");

        assertThat(mvnw("verify").output()).contains("needs a JDK 25 or later");
    }

    @Test
    void handsItsArgumentsToTheInstalledMavenUntouched() throws Exception {
        jdk(jdks.resolve("temurin-25"), "25.0.3");
        maven(path.resolve("mvn"), "3.8.7");

        Run run = mvnw("-B", "verify", "-Dname=two words");

        assertThat(run.status()).isEqualTo(7);
        assertThat(run.output()).contains("[-B][verify][-Dname=two words]").contains("in " + project);
    }

    @Test
    void aStartWithoutArgumentsSpeaksTheFirstTimeAndIsQuietAfterwards() throws Exception {
        jdk(jdks.resolve("temurin-25"), "25.0.3");
        maven(path.resolve("mvn"), "3.8.7");

        assertThat(mvnw().output()).contains("first time takes some minutes").contains("arguments: \n");
        Files.createDirectories(project.resolve("target/test-classes"));
        assertThat(mvnw().output()).doesNotContain("first time").contains("arguments: [--quiet]\n");
    }

    @Test
    void passesByAMavenThatIsTooOldAndSaysWhyItCannotFetchAnother() throws Exception {
        jdk(jdks.resolve("temurin-25"), "25.0.3");
        maven(path.resolve("mvn"), "3.8.6");
        environment.put("MAVEN_HOME", machine.resolve("older").toString());
        maven(machine.resolve("older/bin/mvn"), "3.6.3");

        Run run = mvnw("verify");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .contains("No Maven 3.8.7 or later is installed")
                .contains("Maven could not be fetched from file:")
                .contains("Install Maven")
                .doesNotContain("arguments:");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesAMavenWithAnotherChecksum() throws Exception {
        jdk(jdks.resolve("temurin-25"), "25.0.3");
        archivedMaven();

        Run run = mvnw("verify");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("is not Maven").contains("SHA-512").doesNotContain("arguments:");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void fetchesMavenOnceAndKeepsIt() throws Exception {
        jdk(jdks.resolve("temurin-25"), "25.0.3");
        Path archive = archivedMaven();
        byte[] sum = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
        Path script = project.resolve("mvnw");
        Files.writeString(
                script,
                Files.readString(script)
                        .replaceFirst(
                                "maven_sha512=\\p{XDigit}+",
                                "maven_sha512=" + HexFormat.of().formatHex(sum)));

        assertThat(mvnw("verify").output()).contains("fetching Maven").contains("[verify]");
        Files.delete(archive);
        assertThat(mvnw("verify").output()).doesNotContain("fetching").contains("[verify]");
        assertThat(leftovers()).hasSize(1);
    }

    @Test
    void bothWrappersFetchTheSameMaven() throws Exception {
        String posix = Files.readString(Path.of("mvnw"));
        String windows = Files.readString(Path.of("mvnw.cmd"));

        assertThat(windows)
                .contains("'" + setting(posix, "maven_version") + "'")
                .contains("'" + setting(posix, "maven_sha512") + "'");
    }

    private static String setting(String script, String name) {
        return script.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static Path jdk(Path home, String version) throws IOException {
        script(home.resolve("bin/java"), "echo '    java.home = " + home + "' >&2");
        script(home.resolve("bin/javac"), "exit 0");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void maven(Path file, String version) throws IOException {
        script(file, """
                if [ "$1" = --version ]; then echo "Apache Maven %s (deadbeef)"; exit; fi
                printf 'java=%%s\\narguments: ' "$JAVA_HOME"
                [ $# -eq 0 ] || printf '[%%s]' "$@"
                printf '\\nin %%s\\n' "$PWD"
                exit 7
                """.formatted(version));
    }

    private Path archivedMaven() throws Exception {
        String version = setting(Files.readString(Path.of("mvnw")), "maven_version");
        String name = "apache-maven-" + version;
        maven(machine.resolve(name + "/bin/mvn"), version);
        Path archive = machine.resolve("archive/" + version + "/binaries/" + name + "-bin.tar.gz");
        Files.createDirectories(archive.getParent());
        Run packed = run(List.of("tar", "-czf", archive.toString(), "-C", machine.toString(), name));
        assertThat(packed.status()).isZero();
        return archive;
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(machine.resolve("home/.m2/wrapper/dists"))) {
            return files.toList();
        }
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Run mvnw(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", project.resolve("mvnw").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Run run(List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(machine.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private record Run(int status, String output) {

        Path java() {
            return output.lines()
                    .filter(line -> line.startsWith("java="))
                    .map(line -> Path.of(line.substring("java=".length())))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(output));
        }
    }
}

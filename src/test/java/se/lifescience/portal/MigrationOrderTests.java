package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The written order of the migrations is the order of the modules, which the portal itself does not work out at its start. */
class MigrationOrderTests {

    private static final String ROOT = "__root";

    private final Map<String, Set<String>> allowed = ApplicationModules.of(PortalApplication.class).stream()
            .map(module -> module.getBasePackage().getName())
            .collect(Collectors.toMap(
                    name -> name.substring(name.lastIndexOf('.') + 1), MigrationOrderTests::allowedDependencies));

    @Test
    void everyFolderHasItsPlaceAndEveryPlaceItsFolder() throws IOException {
        try (var folders = Files.list(ProductionCode.RESOURCES.resolve(MigrationOrder.FOLDER))) {
            assertThat(folders.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(MigrationOrder.ORDER);
        }
    }

    @Test
    void everyFolderIsAModules() {
        assertThat(MigrationOrder.ORDER).startsWith(ROOT).doesNotHaveDuplicates();
        assertThat(allowed.keySet()).containsAll(MigrationOrder.ORDER.subList(1, MigrationOrder.ORDER.size()));
    }

    @Test
    void noModuleComesBeforeOneThatItMayDependOn() {
        assertThat(tooEarly(MigrationOrder.ORDER, allowed)).isEmpty();
    }

    @Test
    void anOrderThatGoesAgainstTheDependenciesIsFound() {
        var chain = Map.of("a", Set.<String>of(), "without-tables", Set.of("a"), "b", Set.of("without-tables"));
        assertThat(tooEarly(List.of("a", "b"), chain)).isEmpty();
        assertThat(tooEarly(List.of("b", "a"), chain)).containsExactly("b before a");
    }

    private static List<String> tooEarly(List<String> order, Map<String, Set<String>> allowed) {
        return order.stream()
                .flatMap(module -> reachable(module, allowed).stream()
                        .filter(other -> order.indexOf(other) > order.indexOf(module))
                        .map(other -> module + " before " + other))
                .toList();
    }

    /** Also by way of modules that have no tables themselves. */
    private static Set<String> reachable(String module, Map<String, Set<String>> allowed) {
        var found = new HashSet<String>();
        var next = new ArrayList<>(allowed.getOrDefault(module, Set.of()));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            if (found.add(one)) {
                next.addAll(allowed.getOrDefault(one, Set.of()));
            }
        }
        return found;
    }

    private static Set<String> allowedDependencies(String name) {
        try {
            var module = Class.forName(name + ".package-info").getAnnotation(ApplicationModule.class);
            return Stream.of(module.allowedDependencies())
                    .map(dependency -> dependency.split("::", 2)[0].strip())
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

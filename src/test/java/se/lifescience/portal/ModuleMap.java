package se.lifescience.portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the modules as they are in code: who stands on whom, and what is in each, as a page of Markdown. */
final class ModuleMap {

    private ModuleMap() {}

    static String draw(JavaClasses classes) {
        var used = HouseRules.used(classes);
        var page = new ArrayList<String>();
        page.add("# The map of the modules");
        page.add("");
        page.add(
                "Drawn by the build from the code; `./mvnw test -Dtest=ModuleMapTests -Dportal.map=write` draws it anew. An");
        page.add(
                "arrow leads to what a module stands on; `kernel`, which all stand on, is left out, and so is what is reached by");
        page.add("way of another arrow.");
        page.add("");
        page.add("```mermaid");
        page.add("flowchart BT");
        used.forEach((module, others) -> direct(module, used).stream()
                .filter(other -> !other.equals("kernel"))
                .forEach(other -> page.add("  " + module + " --> " + other)));
        page.add("```");
        page.add("");
        page.add("| Package | Types | of them public | |");
        page.add("|---|--:|--:|---|");
        var descriptions = descriptions();
        packages(classes)
                .forEach((name, types) -> page.add("| `%s` | %d | %d | %s |"
                        .formatted(
                                name,
                                types.size(),
                                types.stream().filter(ModuleMap::isPublic).count(),
                                descriptions.getOrDefault(name, ""))));
        page.add("");
        return String.join("\n", page);
    }

    /** What a module stands on itself, and not only since something else it stands on does. */
    private static List<String> direct(String module, Map<String, Set<String>> used) {
        var others = used.get(module).stream()
                .filter(other -> !other.equals(module) && used.containsKey(other))
                .toList();
        return others.stream()
                .filter(other ->
                        others.stream().filter(by -> !by.equals(other)).noneMatch(by -> reaches(by, other, used)))
                .toList();
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> used) {
        return used.getOrDefault(from, Set.of()).stream()
                .filter(next -> !next.equals(from))
                .anyMatch(next -> next.equals(to) || reaches(next, to, used));
    }

    private static Map<String, List<JavaClass>> packages(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> type.getPackageName().startsWith("se.lifescience.portal."))
                .collect(Collectors.groupingBy(
                        type -> type.getPackageName().substring("se.lifescience.portal.".length()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** The first sentence of each package's own Javadoc. */
    private static Map<String, String> descriptions() {
        return ProductionCode.files(ProductionCode.JAVA, "package-info.java").stream()
                .collect(Collectors.toMap(
                        source -> source.place()
                                .replaceFirst("/?package-info.java$", "")
                                .replace('/', '.'),
                        source -> firstSentence(source.text())));
    }

    private static String firstSentence(String source) {
        return source.replaceFirst("(?s)^.*?/\\*\\*[\\s*]*(.*?)\\s*\\*/.*$", "$1")
                .replaceAll("\\s*\n[ *]*", " ")
                .strip()
                .replaceFirst("\\.\\s.*$", ".");
    }
}

package se.lifescience.portal;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** What the house demands of packages, names, tables and events, worked out from code and migrations. */
final class HouseRules {

    static final int MOST_TYPES = 30;
    static final int MOST_PARAMETERS = 8;

    private static final String BASE = "se.lifescience.portal.";
    private static final Pattern CREATED = Pattern.compile("create (?:table|view) (\\w+)");
    private static final Pattern REFERRED = Pattern.compile("references (\\w+)");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern PLURAL = Pattern.compile(".*(?<![sui])s");
    private static final Pattern BUNDLE = Pattern.compile(
            ".*(Mails|Pages|Texts|Words|Names|Fields|Parts|Routes|Rules|Facts|Details|Settings|Errors|Headers|Limits|Metrics"
                    + "|Jobs|Tasks|Todos|Access|Translations|Announcements)");
    private static final Pattern PREDICATE = Pattern.compile("(is|has)[A-Z].*");

    private HouseRules() {}

    /** Packages with more types than a reader keeps in mind, and how many they have. */
    static Map<String, Long> crowded(JavaClasses classes, Map<String, Integer> exceptions) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() > exceptions.getOrDefault(each.getKey(), MOST_TYPES))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of a hundred types, how many can be used outside of their package; rounded up. */
    static long publicShare(JavaClasses classes) {
        var types = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        var open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        return Math.ceilDiv(100 * open, (long) types.size());
    }

    /** Constructors that take more than a reader keeps in mind; data, whose parts have names where they are read, may. */
    static Set<String> longConstructors(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> !type.isRecord() || type.isMetaAnnotatedWith(Component.class))
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getParameters().size() > MOST_PARAMETERS)
                .map(constructor -> constructor.getOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Methods named as questions that change what they are asked of. */
    static Set<String> changingPredicates(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> PREDICATE.matcher(method.getName()).matches())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(HouseRules::changes)
                .map(JavaMethod::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean changes(JavaMethod method) {
        return method.getRawReturnType().isEquivalentTo(void.class)
                || method.getFieldAccesses().stream()
                        .anyMatch(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET);
    }

    /** Types with the name of a store, a plural noun, that are none; what bundles words, pages or fields is told by its ending. */
    static Set<String> pluralsThatAreNoRepositories(JavaClasses classes, Set<String> exceptions) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.isAssignableTo(Repository.class))
                .map(JavaClass::getSimpleName)
                .filter(name ->
                        PLURAL.matcher(name).matches() && !BUNDLE.matcher(name).matches())
                .filter(name -> !exceptions.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which module's migrations make a table or a view. */
    static Map<String, String> owners(Collection<ProductionCode.Source> migrations) {
        var owners = new TreeMap<String, String>();
        migrations.forEach(file ->
                CREATED.matcher(file.text()).results().forEach(found -> owners.put(found.group(1), folder(file))));
        return owners;
    }

    /** Modules whose tables refer to each other's: from, to. */
    static Set<Map.Entry<String, String>> foreignKeys(Collection<ProductionCode.Source> migrations) {
        var owners = owners(migrations);
        return migrations.stream()
                .flatMap(file -> REFERRED.matcher(file.text())
                        .results()
                        .map(found -> Map.entry(folder(file), owners.getOrDefault(found.group(1), "nobody"))))
                .filter(key -> !key.getKey().equals(key.getValue()))
                .collect(Collectors.toSet());
    }

    /** Tables that a module's SQL names though they are another's, each as {@code module -> table}. */
    static Set<String> throughWalls(Collection<ProductionCode.Source> sources, Map<String, String> owners) {
        return sources.stream()
                .flatMap(source -> LITERAL.matcher(source.text())
                        .results()
                        .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                        .flatMap(sql -> NAMED.matcher(sql).results().map(found -> found.group(1)))
                        .filter(owners::containsKey)
                        .filter(table -> !owners.get(table).equals(module(source)))
                        .map(table -> module(source) + " -> " + table))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where a module does for itself what the kernel or the pages do for all. */
    static Set<String> solvedAgain(Collection<ProductionCode.Source> sources, Map<String, Pattern> looks) {
        return sources.stream()
                .filter(source -> !Set.of("kernel", "pages").contains(module(source)))
                .flatMap(source -> looks.entrySet().stream()
                        .filter(need -> need.getValue().matcher(source.text()).find())
                        .map(need -> source.place() + ": " + need.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Records that are published and that nobody listens to. */
    static Set<String> unheard(Collection<ProductionCode.Source> sources, JavaClasses classes) {
        var heard = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(EventListener.class))
                .flatMap(method -> method.getRawParameterTypes().stream())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        var published = Pattern.compile("publishEvent\\(\\s*new (?:\\w+\\.)?(\\w+)\\(");
        return sources.stream()
                .flatMap(source -> published.matcher(source.text()).results().map(found -> found.group(1)))
                .filter(event -> !heard.contains(event))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which other modules each module's classes really use. */
    static Map<String, Set<String>> used(JavaClasses classes) {
        Function<JavaClass, String> module = type -> module(type.getPackageName());
        return classes.stream()
                .filter(type -> type.getPackageName().startsWith(BASE))
                .collect(Collectors.groupingBy(
                        module,
                        TreeMap::new,
                        Collectors.flatMapping(
                                type -> type.getDirectDependenciesFromSelf().stream()
                                        .map(dependency ->
                                                dependency.getTargetClass().getBaseComponentType())
                                        .filter(DescribedPredicate.describe(
                                                "of ours",
                                                target ->
                                                        target.getPackageName().startsWith(BASE)))
                                        .map(module),
                                Collectors.toCollection(TreeSet::new))));
    }

    /** The first word of a package below the portal's: the module. */
    static String module(String packageName) {
        return packageName.substring(BASE.length()).split("\\.", 2)[0];
    }

    private static String module(ProductionCode.Source source) {
        return source.place().split("/", 2)[0];
    }

    private static String folder(ProductionCode.Source migration) {
        return migration.path().getParent().getFileName().toString();
    }

    static List<ProductionCode.Source> migrations() {
        return ProductionCode.files(ProductionCode.RESOURCES.resolve("db/migration"), ".sql");
    }
}

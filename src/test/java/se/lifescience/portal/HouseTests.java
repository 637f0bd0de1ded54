package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house stays one that can be lived in: each rule holds for the portal, and is seen to fail on a sample that breaks it. */
class HouseTests {

    private static final String BASE = "se.lifescience.portal.";

    /** Occasions, places and registrations hold on to each other; cut apart, each would have to be opened to the others. */
    private static final Map<String, Integer> ROOMS_WITH_MORE = Map.of(BASE + "participation", 40);

    /** What other packages may use, of a hundred types; fewer is better, and more has to be a decision. */
    private static final long MOST_PUBLIC = 40;

    /** Named by a plural that the field itself uses, or by what a library calls such a thing. */
    private static final Set<String> PLURALS = Set.of(
            "AccessNeeds",
            "CurrentOrganisations",
            "Downloads",
            "HomeRealms",
            "Ids",
            "LinkMarks",
            "Notices",
            "ProviderClientRegistrations",
            "ProviderTokenDecoders",
            "Roles",
            "Times");

    /**
     * Tables that another module reads as well, each as {@code module -> table}, and why: only by reading, and only of a
     * module below.
     */
    private static final Map<String, String> READ_BY_OTHERS = Map.of(
            "memberships -> organisation", "lists of members and mandates show and sort by its name, in one statement",
            "memberships -> organisation_domain", "a domain leads to the login of whoever has proven it, at each login",
            "memberships -> organisation_former_name", "a login is found by what the organisation was called before",
            "memberships -> known_person", "a view made to be read: by what a person may be known to whoever decides",
            "contacts -> organisation", "contacts are sorted and found by where they work, in one statement");

    /** Facts that are told though nobody in the house acts on them, and why. */
    private static final Map<String, String> TOLD_TO_NOBODY = Map.of();

    /** What the kernel and the pages do for all, and what it looks like where it is done again. */
    private static final Map<String, Pattern> DONE_FOR_ALL = Map.of(
            "LikePattern", Pattern.compile("replace(?:All)?\\(\\s*\"[^\"]*%"),
            "Markdown.escape", Pattern.compile("replaceAll\\(\\s*\"\\\\{4}\\$"),
            "FreeText", Pattern.compile("refusal\\.[a-z-]*too-long\""),
            "OptimisticLock", Pattern.compile("refusal\\.(?:[a-z-]*meanwhile|stale)\""),
            "EmailAddress", Pattern.compile("new EmailAddress\\((?:[^()]|\\([^()]*\\))*\\)\\.key\\("));

    private final Map<String, Set<String>> allowed = ApplicationModules.of(PortalApplication.class).stream()
            .map(module -> module.getBasePackage().getName())
            .collect(Collectors.toMap(
                    name -> name.substring(name.lastIndexOf('.') + 1), HouseTests::allowedDependencies));

    private final JavaClasses samples = new ClassFileImporter().importPackages("se.lifescience.badsample");

    @Test
    void aPackageFitsInAReadersHead() {
        assertThat(HouseRules.crowded(ProductionCode.CLASSES, ROOMS_WITH_MORE)).isEmpty();
        assertThat(HouseRules.crowded(samples, Map.of("se.lifescience.badsample", 1)))
                .containsKey("se.lifescience.badsample");
    }

    @Test
    void fewTypesAreOpenToOtherPackages() {
        assertThat(HouseRules.publicShare(ProductionCode.CLASSES)).isLessThanOrEqualTo(MOST_PUBLIC);
        assertThat(HouseRules.publicShare(samples)).isGreaterThan(MOST_PUBLIC);
    }

    @Test
    void aConstructorTakesWhatAReaderKeepsInMind() {
        assertThat(HouseRules.longConstructors(ProductionCode.CLASSES)).isEmpty();
        assertThat(HouseRules.longConstructors(samples)).containsExactly("Overloaded");
    }

    @Test
    void aQuestionChangesNothing() {
        assertThat(HouseRules.changingPredicates(ProductionCode.CLASSES)).isEmpty();
        assertThat(HouseRules.changingPredicates(samples))
                .containsExactly("se.lifescience.badsample.BadEntity.isSettled()");
    }

    @Test
    void aPluralNounIsARepository() {
        assertThat(HouseRules.pluralsThatAreNoRepositories(ProductionCode.CLASSES, PLURALS))
                .isEmpty();
        assertThat(HouseRules.pluralsThatAreNoRepositories(samples, Set.of())).containsExactly("Decisions");
    }

    @Test
    void foreignKeysRunAlongAllowedDependencies() {
        assertThat(against(HouseRules.foreignKeys(HouseRules.migrations()))).isEmpty();
        assertThat(against(Set.of(Map.entry("mail", "input"), Map.entry("input", "strategy"))))
                .containsExactly("mail -> input");
    }

    @Test
    void aModuleReadsAndWritesItsOwnTables() {
        var owners = HouseRules.owners(HouseRules.migrations());
        assertThat(owners).containsEntry("person", "accounts").hasSizeGreaterThan(40);
        assertThat(HouseRules.throughWalls(ProductionCode.files(ProductionCode.JAVA, ".java"), owners))
                .containsExactlyInAnyOrderElementsOf(READ_BY_OTHERS.keySet());
        assertThat(HouseRules.throughWalls(
                        List.of(new ProductionCode.Source(
                                Path.of("src/main/java/se/lifescience/portal/mail/Sample.java"),
                                "jdbc.sql(\"select 1 from delivery join person on true\")")),
                        owners))
                .containsExactly("mail -> person");
    }

    @Test
    void aModuleSpeaksInItsOwnWordsOrInThoseOfModulesBelow() {
        assertThat(ProductionCode.files(ProductionCode.JAVA, ".java"))
                .flatExtracting(source -> Words.foreign(source, allowed))
                .isEmpty();
        assertThat(Words.foreign(
                        new ProductionCode.Source(
                                Path.of("src/main/java/se/lifescience/portal/kernel/Sample.java"),
                                "Refusal.of(\"kernel.refusal.name\"); Refusal.of(\"organisations.refusal.sector\");"),
                        allowed))
                .containsExactly("kernel/Sample.java: organisations.refusal.sector");
    }

    @Test
    void whatTheKernelDoesForAllIsNotDoneAgain() {
        assertThat(HouseRules.solvedAgain(ProductionCode.files(ProductionCode.JAVA, ".java"), DONE_FOR_ALL))
                .isEmpty();
        assertThat(HouseRules.solvedAgain(
                        List.of(new ProductionCode.Source(
                                Path.of("src/main/java/se/lifescience/portal/mail/Sample.java"), """
                                like(text.replace("%", "\\\\%")); SIGNS.matcher(text).replaceAll("\\\\\\\\$1");
                                throw Refusal.of("mail.refusal.subject-too-long", 80).at("subject");
                                throw Refusal.conflict("mail.refusal.changed-meanwhile");
                                var key = new EmailAddress(contact.data().email()).key();
                                """)),
                        DONE_FOR_ALL))
                .hasSameSizeAs(DONE_FOR_ALL.keySet());
    }

    @Test
    void everyEventHasAListener() {
        var sources = ProductionCode.files(ProductionCode.JAVA, ".java");
        assertThat(HouseRules.unheard(sources, ProductionCode.CLASSES))
                .containsExactlyInAnyOrderElementsOf(TOLD_TO_NOBODY.keySet());
        assertThat(HouseRules.unheard(
                        List.of(new ProductionCode.Source(Path.of("Sample.java"), "events.publishEvent(new Sung(1));")),
                        ProductionCode.CLASSES))
                .containsExactly("Sung");
    }

    @Test
    void whatAModuleMayDependOnItDoes() {
        var used = HouseRules.used(ProductionCode.CLASSES);
        assertThat(idle(allowed, used)).isEmpty();
        assertThat(idle(Map.of("mail", Set.of("pages", "input")), Map.of("mail", Set.of("pages"))))
                .containsExactly("mail -> input");
    }

    private Set<String> against(Set<Map.Entry<String, String>> keys) {
        return keys.stream()
                .filter(key -> !allowed.getOrDefault(key.getKey(), Set.of()).contains(key.getValue()))
                .map(key -> key.getKey() + " -> " + key.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> idle(Map<String, Set<String>> allowed, Map<String, Set<String>> used) {
        return allowed.entrySet().stream()
                .flatMap(module -> module.getValue().stream()
                        .filter(other ->
                                !used.getOrDefault(module.getKey(), Set.of()).contains(other))
                        .map(other -> module.getKey() + " -> " + other))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without the names of their interfaces. */
    private static Set<String> allowedDependencies(String name) {
        try {
            return Arrays.stream(Class.forName(name + ".package-info")
                            .getAnnotation(ApplicationModule.class)
                            .allowedDependencies())
                    .map(dependency -> dependency.replaceFirst("\\s*::.*", ""))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

package se.lifescience.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static se.lifescience.portal.ProductionCode.BAD_SAMPLES;
import static se.lifescience.portal.ProductionCode.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.Route;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RequestMapping;

/** The shape of the code: each rule holds for the portal, and is seen to fail on a sample that breaks it. */
class ArchitectureTests {

    private static final String[] VAADIN_MAY = {"..ui..", "..staff..", "..components..", "..shell.."};

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "entities are package-private and name their table",
                    classes()
                            .that()
                            .areAnnotatedWith(Entity.class)
                            .should()
                            .bePackagePrivate()
                            .andShould()
                            .beAnnotatedWith(describe(
                                    "@Table with a name",
                                    annotation -> annotation.getRawType().isEquivalentTo(Table.class)
                                            && annotation
                                                    .get("name")
                                                    .filter(name -> !name.equals(""))
                                                    .isPresent()))),
            Map.entry(
                    "entities change by verbs, not by setters",
                    methods()
                            .that()
                            .areDeclaredInClassesThat()
                            .areAnnotatedWith(Entity.class)
                            .should()
                            .haveNameNotMatching("set[A-Z].*")),
            Map.entry(
                    "repositories are package-private",
                    classes().that().areAssignableTo(Repository.class).should().bePackagePrivate()),
            Map.entry(
                    "no entity leaves its package",
                    noCodeUnits()
                            .that()
                            .arePublic()
                            .and()
                            .areDeclaredInClassesThat()
                            .arePublic()
                            .should(Shapes.mentionAnEntity())),
            Map.entry(
                    "Vaadin lives only in views, components and the shell",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(VAADIN_MAY)
                            .and()
                            .areNotAssignableTo(AppShellConfigurator.class)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("com.vaadin..")),
            Map.entry(
                    "views, pages and controllers of a module are its own affair",
                    classes()
                            .that()
                            .resideInAnyPackage("se.lifescience.*.ui..", "se.lifescience.portal.*.ui..")
                            .or()
                            .resideInAnyPackage("se.lifescience.portal.*.staff..", "se.lifescience.portal.*.web..")
                            .and()
                            .areTopLevelClasses()
                            .should()
                            .notBePublic()),
            Map.entry(
                    "questions are asked in one way",
                    noClasses().should().dependOnClassesThat().areAssignableTo(ConfirmDialog.class)),
            Map.entry(
                    "routed views are pages",
                    classes()
                            .that()
                            .areAnnotatedWith(Route.class)
                            .should()
                            .beAssignableTo("se.lifescience.portal.components.Page")),
            Map.entry(
                    "addresses are mapped only in web packages, the site and the shell",
                    methods()
                            .that()
                            .areMetaAnnotatedWith(RequestMapping.class)
                            .should()
                            .beDeclaredInClassesThat()
                            .resideInAnyPackage("..web..", "..site..", "..shell..")),
            Map.entry(
                    "dependencies come by constructor",
                    noFields()
                            .should()
                            .beAnnotatedWith(Autowired.class)
                            .orShould()
                            .beAnnotatedWith(Value.class)
                            .orShould()
                            .beAnnotatedWith(Inject.class)
                            .orShould()
                            .beAnnotatedWith(Resource.class)
                            .orShould()
                            .beAnnotatedWith(PersistenceContext.class)),
            Map.entry(
                    "time comes from the clock",
                    noClasses()
                            .that()
                            .doNotHaveFullyQualifiedName("se.lifescience.portal.kernel.Ids")
                            .should()
                            .callCodeUnitWhere(asksTheSystemForTheTime())),
            Map.entry(
                    "logs and errors go to the logger, never to the console",
                    noClasses()
                            .should()
                            .accessField(System.class, "out")
                            .orShould()
                            .accessField(System.class, "err")),
            Map.entry(
                    "constants only are static",
                    fields().that()
                            .areStatic()
                            .and(describe(
                                    "are written by hand", f -> !f.getName().contains("$")))
                            .should()
                            .beFinal())));

    @TestFactory
    Stream<DynamicTest> thePortalKeepsTheRules() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> theSamplesBreakThem() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(BAD_SAMPLES).hasViolation())
                                .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> noPackagesGoInCircles() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "in the portal",
                        () -> slices().matching("se.lifescience.(**)")
                                .should()
                                .beFreeOfCycles()
                                .check(CLASSES)),
                DynamicTest.dynamicTest(
                        "but in the samples",
                        () -> assertThat(slices().matching("se.lifescience.(**)")
                                        .should()
                                        .beFreeOfCycles()
                                        .evaluate(BAD_SAMPLES)
                                        .hasViolation())
                                .isTrue()));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
        return describe("ask the system for the time", call -> {
            CodeUnitCallTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            boolean isGivenAClock =
                    target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            boolean isNow = CLOCKS.contains(owner.getName()) && target.getName().equals("now") && !isGivenAClock;
            boolean isZonedNow = isNow
                    || (target.getName().equals("now")
                            && target.getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isEquivalentTo(ZoneId.class)));
            boolean isDate = owner.isEquivalentTo(java.util.Date.class)
                    && target.getRawParameterTypes().isEmpty();
            return isZonedNow
                    || isDate
                    || (owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis"));
        });
    }
}

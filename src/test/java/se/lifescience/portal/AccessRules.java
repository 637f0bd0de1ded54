package se.lifescience.portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import se.lifescience.portal.accounts.grants.RequiresGrant;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.Roles;

/** Finds views and services that do not say who may use them. */
final class AccessRules {

    private static final Set<String> EXPRESSIONS =
            Set.of(Access.PUBLIC, Access.INTERNAL, Access.ARRIVED, Access.MEMBER, Access.OFFICE, Access.ADMIN);

    /** The last parts of packages whose types answer readers. */
    private static final Set<String> DOORS = Set.of("web", "ui", "office", "staff");

    /** A role, or a right on the one thing that the method is about. */
    private static final Pattern OR_GRANT = Pattern.compile(
            "(.*) or @grants\\.has\\('[a-z][a-z.-]*', '[a-z][a-z-]*', #\\w+(?:\\.value\\(\\))?\\)", Pattern.DOTALL);

    private AccessRules() {}

    /** Views and layouts that neither name roles nor say that anyone may come. */
    static List<String> undeclared(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Route.class) || type.isAnnotatedWith(Layout.class))
                .filter(type ->
                        type.isAnnotatedWith(RolesAllowed.class) == type.isAnnotatedWith(AnonymousAllowed.class))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** Whatever is open to anyone who is logged in, which is anyone in the world with an account somewhere. */
    static List<String> openToEverybodyLoggedIn(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> Stream.<HasAnnotations<?>>concat(Stream.of(type), type.getMethods().stream()))
                .filter(element -> element.isAnnotatedWith(PermitAll.class))
                .map(Object::toString)
                .toList();
    }

    /** Public methods of services without a rule of their own or of their class. */
    static List<String> unguarded(JavaClasses classes) {
        return serviceMethods(classes)
                .filter(method -> !method.isAnnotatedWith(PreAuthorize.class)
                        && !method.getOwner().isAnnotatedWith(PreAuthorize.class))
                .map(JavaMethod::getFullName)
                .toList();
    }

    /** Rules that are spelled out instead of taken from {@link Access}. */
    static List<String> homemade(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> Stream.<HasAnnotations<?>>concat(Stream.of(type), type.getMethods().stream()))
                .filter(element -> element.isAnnotatedWith(PreAuthorize.class))
                .map(element -> element.getAnnotationOfType(PreAuthorize.class).value())
                .filter(rule -> !isOfTheHouse(rule))
                .toList();
    }

    static boolean isOfTheHouse(String rule) {
        var orGrant = OR_GRANT.matcher(rule);
        return orGrant.matches()
                ? Set.of(Access.OFFICE, Access.ADMIN).contains(orGrant.group(1))
                : EXPRESSIONS.contains(rule);
    }

    /** Views that ask for a right on one thing, but have no thing in their route or do not let members come that far. */
    static List<String> grantsOnNothing(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(RequiresGrant.class))
                .filter(type -> !type.isAnnotatedWith(Route.class)
                        || !type.isAnnotatedWith(RolesAllowed.class)
                        || !List.of(type.getAnnotationOfType(RolesAllowed.class).value())
                                .contains(Roles.MEMBER)
                        || !List.of(type.getAnnotationOfType(Route.class)
                                        .value()
                                        .split("/"))
                                .contains(":"
                                        + type.getAnnotationOfType(RequiresGrant.class)
                                                .parameter()))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** Pages and views that call what only our own code may use. */
    static List<String> throughInternalDoors(JavaClasses classes) {
        return classes.stream()
                .filter(type -> DOORS.contains(
                        type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1)))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget()
                        .resolveMember()
                        .filter(AccessRules::isInternal)
                        .isPresent())
                .map(call -> call.getOriginOwner().getName() + " calls "
                        + call.getTarget().getFullName())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isInternal(JavaMethod method) {
        var own = method.tryGetAnnotationOfType(PreAuthorize.class);
        return own.or(() -> method.getOwner().tryGetAnnotationOfType(PreAuthorize.class))
                        .filter(rule -> rule.value().equals(Access.INTERNAL))
                        .isPresent()
                && method.getModifiers().contains(JavaModifier.PUBLIC);
    }

    static Stream<JavaMethod> serviceMethods(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.BRIDGE));
    }
}

package se.lifescience.portal;

import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

/** Which methods of a bean give as much as there is: lists, counts and exports, as others may call them. */
final class ListMethods {

    private ListMethods() {}

    /** The names of all such methods, as {@code DeliveryService.list(DeliveryFilter, Pageable)}. */
    static Set<String> of(Class<?> bean) {
        if (AnnotatedElementUtils.hasAnnotation(bean, Controller.class)
                || AnnotatedElementUtils.hasAnnotation(bean, Configuration.class)) {
            return Set.of();
        }
        return Arrays.stream(bean.getMethods())
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> isOurs(method.getDeclaringClass()))
                .filter(method -> Modifier.isPublic(bean.getModifiers()) || isPromised(bean, method))
                .filter(method -> givesRows(method) || counts(bean, method))
                .map(method -> name(bean, method))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String name(Class<?> bean, Method method) {
        return bean.getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Also those that hand row after row to somebody. */
    private static boolean givesRows(Method method) {
        var type = method.getReturnType();
        return Stream.of(Iterable.class, Map.class, BaseStream.class).anyMatch(rows -> rows.isAssignableFrom(type))
                || Stream.of(method.getParameterTypes())
                        .anyMatch(taken -> taken == Consumer.class || taken == OutputStream.class);
    }

    private static boolean counts(Class<?> bean, Method method) {
        var type = method.getReturnType();
        return readsOnly(bean, method) && (isNumber(type) || isNumbers(type));
    }

    private static boolean isNumbers(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents()).allMatch(component -> isNumber(component.getType()));
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type));
    }

    private static boolean readsOnly(Class<?> bean, Method method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        var rule = own == null ? AnnotatedElementUtils.findMergedAnnotation(bean, Transactional.class) : own;
        return rule != null && rule.readOnly();
    }

    /** Whether an interface of the portal's has it, so that another module may call it. */
    private static boolean isPromised(Class<?> bean, Method method) {
        return Arrays.stream(ClassUtils.getAllInterfacesForClass(bean))
                .filter(ListMethods::isOurs)
                .anyMatch(promise -> ClassUtils.hasMethod(promise, method.getName(), method.getParameterTypes()));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("se.lifescience.");
    }
}

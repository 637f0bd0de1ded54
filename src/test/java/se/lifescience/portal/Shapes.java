package se.lifescience.portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.stream.Stream;

/** What the rules look for that the library has no words for. */
final class Shapes {

    private Shapes() {}

    static ArchCondition<JavaCodeUnit> mentionAnEntity() {
        return new ArchCondition<>("mention an entity in what they take or give") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean isMentioned = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(java.util.Set::stream)
                        .anyMatch(Shapes::isEntity);
                events.add(new SimpleConditionEvent(unit, isMentioned, unit.getFullName()));
            }
        };
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }
}

package se.lifescience.portal.privacy;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** Knows what the database holds about people, as the entities' annotations and the modules declare it. */
@Component
public class PersonalDataRegister {

    private final List<Group> groups;

    PersonalDataRegister(EntityManagerFactory entities, List<PersonalDataProvider> providers) {
        var model = entities.getMetamodel();
        var stored = Stream.concat(model.getEntities().stream(), model.getEmbeddables().stream())
                .flatMap(type -> fields(type.getJavaType()))
                .map(PersonalDataRegister::read);
        var declared = Stream.concat(
                        stored,
                        providers.stream()
                                .flatMap(provider -> provider.withoutEntity().stream())
                                .map(column -> new Declared(column.retention(), column.ground(), column.field())))
                .toList();
        groups = Arrays.stream(PersonalData.RetentionClass.values())
                .flatMap(retention -> Arrays.stream(PersonalData.Ground.values())
                        .map(ground -> new Group(
                                retention,
                                ground,
                                List.copyOf(new TreeSet<>(declared.stream()
                                        .filter(each -> each.retention() == retention && each.ground() == ground)
                                        .map(Declared::field)
                                        .toList())))))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    /** What is held, by how long and on which ground. */
    public List<Group> groups() {
        return groups;
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(PersonalData.class));
    }

    private static Declared read(Field field) {
        var personal = Objects.requireNonNull(field.getAnnotation(PersonalData.class));
        return new Declared(personal.retention(), personal.ground(), field.getName());
    }

    private record Declared(PersonalData.RetentionClass retention, PersonalData.Ground ground, String field) {}

    /** The fields that share a retention class and a legal ground, by name. */
    public record Group(PersonalData.RetentionClass retention, PersonalData.Ground ground, List<String> fields) {}
}

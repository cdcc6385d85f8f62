package vn.tiendo.platform.openapi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** What the annotations of a record say of the members of its JSON. */
final class RecordMembers {

    private static final String OURS = "vn.tiendo.";
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName NAME = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName FLAT = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final Set<String> WHERE_EMPTY = Set.of("NON_NULL", "NON_EMPTY", "NON_ABSENT");

    private final IndexView classes;
    private final Map<String, Map<DotName, ClassInfo>> bySchema = new HashMap<>();

    RecordMembers(IndexView classes) {
        this.classes = classes;
        classes.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith(OURS))
                .forEach(type -> bySchema.computeIfAbsent(schemaOf(type), any -> new TreeMap<>())
                        .put(type.name(), type));
    }

    /**
     * A member.
     *
     * @param leftOut it is left out where there is nothing
     * @param nullable it says that it may be null
     * @param nullItems its items may be
     */
    record Member(boolean leftOut, boolean nullable, boolean nullItems) {

        static final Member PLAIN = new Member(false, false, false);
    }

    /**
     * Those of a schema, by their names in the JSON; of classes of one name the one that has most of its members is meant.
     *
     * @param members all that the schema has
     */
    Map<String, Member> of(String schema, Set<String> members) {
        return bySchema.getOrDefault(schema, Map.of()).values().stream()
                .map(this::members)
                .max(Comparator.comparingLong(
                        found -> members.stream().filter(found::containsKey).count()))
                .orElse(Map.of());
    }

    private static String schemaOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    /** What a record has itself goes before what is written flat into it. */
    private Map<String, Member> members(ClassInfo type) {
        Map<String, Member> members = new HashMap<>();
        Map<String, Member> own = new HashMap<>();
        for (FieldInfo field : type.fields()) {
            ClassInfo flat = field.hasAnnotation(FLAT)
                    ? classes.getClassByName(field.type().name())
                    : null;
            if (flat != null) {
                members.putAll(members(flat));
            } else {
                own.put(
                        name(field),
                        new Member(isLeftOut(field, type), isNullable(field), field.hasAnnotation(NullItems.class)));
            }
        }
        members.putAll(own);
        return members;
    }

    private static boolean isNullable(FieldInfo field) {
        AnnotationInstance schema = field.declaredAnnotation(SCHEMA);
        AnnotationValue nullable = schema == null ? null : schema.value("nullable");
        return nullable != null && nullable.asBoolean();
    }

    private static String name(FieldInfo field) {
        AnnotationInstance property = field.annotation(NAME);
        return property == null || property.value() == null
                ? field.name()
                : property.value().asString();
    }

    private static boolean isLeftOut(FieldInfo field, ClassInfo type) {
        return Stream.of(field.annotation(INCLUDE), type.declaredAnnotation(INCLUDE))
                .filter(include -> include != null)
                .findFirst()
                .map(include -> include.value() != null
                        && WHERE_EMPTY.contains(include.value().asEnum()))
                .orElse(false);
    }
}

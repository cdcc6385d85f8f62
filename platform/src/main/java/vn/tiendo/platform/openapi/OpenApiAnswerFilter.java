package vn.tiendo.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;
import vn.tiendo.platform.openapi.RecordMembers.Member;

/**
 * Says what an answer promises. Jackson writes every member, with null where there is nothing, so all are required; unless the member
 * is left out where there is nothing, and then it is never null. What is sent to the service keeps what its own annotations say. What is
 * neither answered nor sent is left out.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -1)
public class OpenApiAnswerFilter implements OASFilter {

    private static final String REF = "#/components/schemas/";

    private final RecordMembers records;

    public OpenApiAnswerFilter(IndexView classes) {
        records = new RecordMembers(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> sent = new HashSet<>();
        Set<String> answered = new HashSet<>();
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> {
                    sentBy(operation).forEach(schema -> reach(schema, schemas, sent));
                    answersOf(operation).forEach(schema -> reach(schema, schemas, answered));
                }));
        schemas.keySet().stream()
                .filter(name -> !sent.contains(name) && !answered.contains(name))
                .toList()
                .forEach(document.getComponents()::removeSchema);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().values().forEach(OpenApiAnswerFilter::dropContradiction);
                if (answered.contains(name) && !sent.contains(name)) {
                    promise(name, schema);
                }
            }
        });
    }

    private void promise(String name, Schema schema) {
        Map<String, Member> members = records.of(name, schema.getProperties().keySet());
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((property, type) -> {
            Member member = members.getOrDefault(property, Member.PLAIN);
            if (member.nullItems()) {
                orNull(type.getItems());
            }
            if (member.leftOut()) {
                neverNull(type);
            } else {
                required.add(property);
                if (member.nullable()) {
                    orNull(type);
                }
            }
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /** What is also written flat into the record under the same name loses what its annotation says. */
    private static void orNull(Schema member) {
        if (member.getRef() != null) {
            member.setAnyOf(List.of(
                    OASFactory.createSchema().ref(member.getRef()),
                    OASFactory.createSchema().addType(SchemaType.NULL)));
            member.setRef(null);
        } else if (member.getType() != null && !member.getType().contains(SchemaType.NULL)) {
            member.addType(SchemaType.NULL);
        }
    }

    /** A reference may come with the type of an object, whatever it refers to: then no word would fit it, and null would not either. */
    private static void dropContradiction(Schema member) {
        if (member.getAnyOf() != null || member.getRef() != null) {
            member.setType(null);
        }
    }

    private static void neverNull(Schema member) {
        if (member.getType() != null && member.getType().contains(SchemaType.NULL)) {
            member.removeType(SchemaType.NULL);
        }
        if (member.getAnyOf() != null) {
            List<Schema> others = member.getAnyOf().stream()
                    .filter(either ->
                            either.getType() == null || !either.getType().contains(SchemaType.NULL))
                    .toList();
            if (others.size() == 1 && others.get(0).getRef() != null) {
                member.setAnyOf(null);
                member.setRef(others.get(0).getRef());
            }
        }
    }

    private static List<Schema> sentBy(Operation operation) {
        List<Schema> schemas = new ArrayList<>();
        if (operation.getRequestBody() != null) {
            addAll(operation.getRequestBody().getContent(), schemas);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> schemas.add(parameter.getSchema()));
        }
        return schemas;
    }

    private static List<Schema> answersOf(Operation operation) {
        List<Schema> schemas = new ArrayList<>();
        operation.getResponses().getAPIResponses().values().forEach(answer -> addAll(answer.getContent(), schemas));
        return schemas;
    }

    private static void addAll(Content content, List<Schema> schemas) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> schemas.add(type.getSchema()));
        }
    }

    private static void reach(Schema from, Map<String, Schema> schemas, Set<String> reached) {
        if (from == null) {
            return;
        }
        if (from.getRef() != null) {
            String name = from.getRef().substring(REF.length());
            if (reached.add(name)) {
                reach(schemas.get(name), schemas, reached);
            }
        }
        List<Schema> parts = new ArrayList<>();
        parts.add(from.getItems());
        parts.add(from.getAdditionalPropertiesSchema());
        Stream.of(from.getAnyOf(), from.getOneOf(), from.getAllOf())
                .filter(Objects::nonNull)
                .forEach(parts::addAll);
        if (from.getProperties() != null) {
            parts.addAll(from.getProperties().values());
        }
        parts.forEach(part -> reach(part, schemas, reached));
    }
}

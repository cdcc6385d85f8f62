package vn.tiendo.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class OpenApiAnswerFilterTest {

    private static final String REF = "#/components/schemas/";

    @SuppressWarnings("unused")
    private record Inner(
            @JsonInclude(JsonInclude.Include.NON_NULL) String now, int place) {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Answer")
    @SuppressWarnings("unused")
    private record Named(
            String id,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> later,

            @JsonUnwrapped Inner inner,

            @org.eclipse.microprofile.openapi.annotations.media.Schema(nullable = true)
            String place) {}

    @Test
    void everyMemberOfAnAnswerIsPromisedUnlessItIsLeftOutWhereThereIsNothing() throws IOException {
        Schema answer = object("id", "later", "now");
        filter(document(answer, "Answer", null));
        assertThat(answer.getRequired()).containsExactly("id");
    }

    @Test
    void whatIsLeftOutIsNeverNull() throws IOException {
        Schema answer = object("id", "later")
                .addProperty(
                        "now",
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .anyOf(List.of(
                                        OASFactory.createSchema().ref(REF + "Other"),
                                        OASFactory.createSchema().addType(SchemaType.NULL))));
        answer.getProperties().get("later").addType(SchemaType.NULL);
        filter(document(answer, "Answer", null));
        assertThat(answer.getProperties().get("later").getType()).doesNotContain(SchemaType.NULL);
        assertThat(answer.getProperties().get("now").getAnyOf()).isNull();
        assertThat(answer.getProperties().get("now").getRef()).isEqualTo(REF + "Other");
    }

    @Test
    void whatARecordSaysItselfGoesBeforeWhatIsWrittenFlatIntoIt() throws IOException {
        Schema answer = object("id", "later", "now")
                .addProperty("place", OASFactory.createSchema().ref(REF + "Place"));
        filter(document(answer, "Answer", null));
        assertThat(answer.getProperties().get("place").getAnyOf()).hasSize(2);
        assertThat(answer.getProperties().get("place").getRef()).isNull();
    }

    @Test
    void whatIsSentTooKeepsWhatItsAnnotationsSay() throws IOException {
        Schema both = object("id", "later", "now").required(List.of("later"));
        filter(document(both, "Answer", "Answer"));
        assertThat(both.getRequired()).containsExactly("later");
    }

    @Test
    void aNullableReferenceFitsItsValuesAndNull() throws IOException {
        Schema nullable = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .anyOf(List.of(
                        OASFactory.createSchema().ref(REF + "Status"),
                        OASFactory.createSchema().addType(SchemaType.NULL)));
        filter(document(object("id").addProperty("status", nullable), "Answer", null));
        assertThat(nullable.getType()).isNullOrEmpty();
    }

    private static void filter(OpenAPI document) throws IOException {
        new OpenApiAnswerFilter(Index.of(Named.class, Inner.class)).filterOpenAPI(document);
    }

    private static Schema object(String... members) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (String member : members) {
            schema.addProperty(member, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return schema;
    }

    private static OpenAPI document(Schema schema, String answered, String sent) {
        Operation operation = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().content(json(answered))));
        if (sent != null) {
            operation.setRequestBody(OASFactory.createRequestBody().content(json(sent)));
        }
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema("Answer", schema))
                .paths(OASFactory.createPaths().addPathItem("/api/v1/tasks", OASFactory.createPathItem()));
        document.getPaths().getPathItem("/api/v1/tasks").setOperation(HttpMethod.POST, operation);
        return document;
    }

    private static Content json(String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(REF + schema)));
    }
}

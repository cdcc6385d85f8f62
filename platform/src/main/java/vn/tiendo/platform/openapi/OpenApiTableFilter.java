package vn.tiendo.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.tiendo.platform.table.TableFormat;

/**
 * Tells of lists that are also given out as tables what each of their methods would have to tell: a table is bytes, not the JSON of the
 * list, and of too many rows there is none. First of all filters, so that the refusal becomes a problem as all others.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class OpenApiTableFilter implements OASFilter {

    private static final String DOCUMENTED =
            " As JSON, or by `Accept` or `format` as a table (CSV in UTF-8, or a workbook) of the whole filtered list, to which `cursor` and"
                    + " `limit` do not apply; of more than 10,000 rows there is none (422).";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(OpenApiTableFilter::tell));
    }

    private static void tell(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        Content content = answer == null ? null : answer.getContent();
        if (content == null || !content.hasMediaType(TableFormat.CSV) || isToldByItself(content)) {
            return;
        }
        content.getMediaType(TableFormat.CSV).setSchema(text());
        content.getMediaType(TableFormat.XLSX).setSchema(text().format("binary"));
        operation.setDescription(operation.getDescription() + DOCUMENTED);
        operation
                .getResponses()
                .addAPIResponse("422", OASFactory.createAPIResponse().description("Too many rows for a table"));
    }

    /** What is inferred from the method is a reference to what it returns. */
    private static boolean isToldByItself(Content content) {
        return content.getMediaType(TableFormat.CSV).getSchema().getRef() == null;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}

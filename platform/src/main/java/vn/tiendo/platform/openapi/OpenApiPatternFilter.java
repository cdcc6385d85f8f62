package vn.tiendo.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes patterns as a JSON schema means them (ECMA-262, found anywhere in the text): the annotations that they come from mean the whole
 * text, in Java's language.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -1)
public class OpenApiPatternFilter implements OASFilter {

    private static final String ANYTHING_VISIBLE = "\\S";
    private static final String THE_SAME_IN_JAVA = "(?s).*\\S.*";

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getPattern() != null) {
            schema.setPattern(found(schema.getPattern()));
        }
        return schema;
    }

    private static String found(String whole) {
        if (whole.equals(THE_SAME_IN_JAVA) || whole.equals(ANYTHING_VISIBLE)) {
            return ANYTHING_VISIBLE;
        }
        return whole.startsWith("^") ? whole : "^(?:" + whole + ")$";
    }
}

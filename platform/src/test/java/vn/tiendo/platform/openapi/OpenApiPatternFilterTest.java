package vn.tiendo.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiPatternFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "[0-9a-f]{64} ^(?:[0-9a-f]{64})$",
                "task|allowed ^(?:task|allowed)$",
                "^a+$ ^a+$",
                "(?s).*\\S.* \\S",
                "\\S \\S",
            })
    void aPatternMeansTheWholeTextInAnyLanguage(String annotated, String written) {
        Schema schema = OASFactory.createSchema().pattern(annotated);
        assertThat(new OpenApiPatternFilter().filterSchema(schema).getPattern()).isEqualTo(written);
    }
}

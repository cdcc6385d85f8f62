package vn.tiendo.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class PatchTest {

    private static final ObjectMapper JSON = strict();

    record Body(
            @Max(100) Patch<Integer> percent,
            @Size(max = 10) Patch<String> result,
            Patch<List<String>> names) {}

    @Test
    void aFieldThatIsLeftOutIsNotOneThatIsNull() throws JsonProcessingException {
        assertThat(read("{}")).isEqualTo(new Body(null, null, null));
        assertThat(read("{\"percent\":null,\"result\":null,\"names\":null}"))
                .isEqualTo(new Body(Patch.cleared(), Patch.cleared(), Patch.cleared()));
        assertThat(read("{\"names\":[\"Sở Y tế\"],\"percent\":0,\"result\":\"\"}"))
                .isEqualTo(new Body(Patch.to(0), Patch.to(""), Patch.to(List.of("Sở Y tế"))));
    }

    @Test
    void whatIsLeftOutIsWrittenAsNullAndWhatIsClearedAsAnEmptyObject() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(read("{}"))).isEqualTo("{\"percent\":null,\"result\":null,\"names\":null}");
        assertThat(JSON.writeValueAsString(read("{\"result\":\"\",\"percent\":40,\"names\":null}")))
                .isEqualTo("{\"percent\":40,\"result\":\"\",\"names\":{}}");
    }

    @Test
    void leftOutKeepsNullClearsAndAValueReplaces() {
        assertThat(Patch.apply(null, 40)).isEqualTo(40);
        assertThat(Patch.apply(Patch.cleared(), 40)).isNull();
        assertThat(Patch.apply(Patch.to(60), 40)).isEqualTo(60);
        assertThat(Patch.apply(Patch.to(60), null)).isEqualTo(60);
    }

    @Test
    void theValueIsReadAsStrictlyAsWithoutAPatch() {
        for (String body : List.of(
                "{\"percent\":\"40\"}",
                "{\"percent\":1.5}",
                "{\"percent\":{\"value\":40}}",
                "{\"result\":\"a\\u0000\"}")) {
            assertThatThrownBy(() -> read(body))
                    .as(body)
                    .isInstanceOfSatisfying(MismatchedInputException.class, e -> assertThat(e.getPath())
                            .singleElement()
                            .satisfies(at -> assertThat(body).contains(at.getFieldName())));
        }
    }

    @Test
    void constraintsAreThoseOfTheValueAndNameTheField() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(validator.validate(new Body(Patch.to(140), Patch.to("a".repeat(11)), null)))
                    .extracting(v -> v.getPropertyPath().toString())
                    .containsExactlyInAnyOrder("percent", "result");
            assertThat(validator.validate(new Body(Patch.cleared(), null, Patch.cleared())))
                    .isEmpty();
            assertThat(validator.validate(new Body(Patch.to(100), Patch.to(""), null)))
                    .isEmpty();
        }
    }

    private static Body read(String body) throws JsonProcessingException {
        return JSON.readValue(body, Body.class);
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper();
        new StrictInput.Json().customize(mapper);
        return mapper;
    }
}

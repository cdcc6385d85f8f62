package vn.tiendo.plan.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;

/** The picture of a file and the form of the API, side by side. */
class PlanFileTest {

    /** What a file does not say: it is of its province, is amended by hand, and has no agency's own plan; {@code upper} has a range only. */
    private static final Set<String> LEFT_OUT = Set.of(
            "province",
            "agency",
            "parent",
            "amendment.decision.number",
            "amendment.decision.date",
            "amendment.decision.issuer",
            "amendment.note",
            "tasks.was",
            "tasks.replaces",
            "targets.upper",
            "obligations.closing",
            "obligations.inclusive",
            "obligations.shift");

    @Test
    void everyFieldOfTheFormStandsInThePictureOfAFileOrIsLeftOutOnPurpose() {
        Set<String> inFile = new TreeSet<>();
        picture("", PlanFile.KEYS, inFile);
        Set<String> inForm = new TreeSet<>();
        form("", PlanForm.class, inForm);
        Set<String> expected = new HashSet<>(inForm);
        expected.removeAll(LEFT_OUT);
        assertThat(inForm).containsAll(LEFT_OUT);
        assertThat(inFile)
                .as("A new field of PlanForm needs a key in the picture of PlanFile, or a place in the list above")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void picture(String path, JsonNode keys, Set<String> fields) {
        keys.forEach(is -> {
            if (is.isArray()) {
                String list = path + is.get(0).asText() + ".";
                picture(list, is.get(1), fields);
                is.path(2).properties().forEach(same -> fields.add(list + same.getKey()));
            } else if (is.isObject()) {
                is.properties().forEach(one -> picture(path + one.getKey() + ".", one.getValue(), fields));
            } else {
                fields.add(path + is.asText().split(" ")[0]);
            }
        });
    }

    private static void form(String path, Class<?> type, Set<String> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> of = component.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : component.getType();
            if (of.isRecord() && of != DayOfYear.class) {
                form(path + component.getName() + ".", of, fields);
            } else {
                fields.add(path + component.getName());
            }
        }
    }
}

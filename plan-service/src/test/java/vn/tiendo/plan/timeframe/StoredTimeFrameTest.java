package vn.tiendo.plan.timeframe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.timeframe.TimeFrame.YearFrom;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser;

class StoredTimeFrameTest {

    private static final PlanDate PLAN = new PlanDate("2024-09-16");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void oneStoredBeforeItSaidWhereItsYearComesFromIsTheSameAsToday() throws Exception {
        String stored = """
                {"kind":"QUARTER","from":"2024-10-01","due":"2024-12-31","until":null,"strictlyBefore":false,
                 "yearFromPlan":true,"recurrence":null,"trigger":null,"words":["Quý IV"]}""";
        TimeFrame frame = json.readValue(stored, TimeFrame.class);
        assertThat(frame.yearFrom()).isEqualTo(YearFrom.PLAN_DATE);
        assertThat(List.of(frame)).isEqualTo(TimeFrameParser.parse("Quý IV", PLAN));
    }

    @Test
    void oneWhoseWordsNameTheirYearIsWrittenAsBefore() throws Exception {
        TimeFrame frame = TimeFrameParser.parse("Quý IV/2024", PLAN).get(0);
        assertThat(json.readTree(json.writeValueAsString(frame)).fieldNames())
                .toIterable()
                .containsExactly(
                        "kind",
                        "from",
                        "due",
                        "until",
                        "strictlyBefore",
                        "yearFromPlan",
                        "recurrence",
                        "trigger",
                        "words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quý III",
                "Quý I, II/2025",
                "2 năm/lần",
                "Trong vòng 30 ngày làm việc kể từ ngày Luật có hiệu lực"
            })
    void itIsReadAsItWasWritten(String words) throws Exception {
        for (TimeFrame frame : TimeFrameParser.parse(words, PLAN)) {
            assertThat(json.readValue(json.writeValueAsString(frame), TimeFrame.class))
                    .isEqualTo(frame);
        }
    }
}

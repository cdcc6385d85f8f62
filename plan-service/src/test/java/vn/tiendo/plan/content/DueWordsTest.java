package vn.tiendo.plan.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;
import vn.tiendo.plan.plan.ObligationDefinition.DueSource;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.timeframe.PlanDate;

/** An obligation by its own words, by typed fields, and by both. */
class DueWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PlanDate DATE = new PlanDate("2024-09-16");

    private static final AgencyNames NOBODY = new AgencyNames() {
        @Override
        public Parties parties(String field, String words, Parties known) {
            return Parties.NOBODY;
        }

        @Override
        public String agency(String field, String idOrName, String known) {
            return "so-noi-vu";
        }
    };

    @Test
    void aDayThatTheWordsNameIsTheObligations() {
        ObligationDefinition yearly = read("trước ngày 25 tháng 11 hằng năm", "");
        assertThat(yearly.due()).isEqualTo(new DayOfYear(25, 11));
        assertThat(yearly.dueSource()).isEqualTo(DueSource.PLAN);
        assertThat(yearly.frequency()).isNull();
        assertThat(asked(yearly)).isEmpty();
        ObligationDefinition later = read("trước ngày 15/01 năm sau", "");
        assertThat(later.due()).isEqualTo(new DayOfYear(15, 1));
        assertThat(later.nextYear()).isTrue();
        assertThat(read("trước ngày 30/11", "").due()).isEqualTo(new DayOfYear(30, 11));
    }

    @Test
    void theWordsGiveTheFrequencyToo() {
        ObligationDefinition quarterly = read("hằng quý (trước ngày 25 tháng cuối quý)", ", \"lastPeriod\": true");
        assertThat(quarterly.frequency()).isEqualTo(Frequency.QUARTERLY);
        assertThat(quarterly.relative()).isEqualTo(new Schedule.Relative(Schedule.Anchor.LAST_OF_PERIOD, 25));
        ObligationDefinition halves = read("trước ngày 10/6 và ngày 10/12 hằng năm", "");
        assertThat(halves.frequency()).isEqualTo(Frequency.SEMIANNUAL);
        assertThat(halves.days()).containsExactly("06-10", "12-10");
        assertThat(asked(halves)).isEmpty();
    }

    @Test
    void typedFieldsThatSayTheSameStand() {
        assertThat(read("trước ngày 15/11 hằng năm", ", \"due\": {\"day\": 15, \"month\": 11}")
                        .due())
                .isEqualTo(new DayOfYear(15, 11));
        assertThat(read("trước ngày 15/01 hằng năm", ", \"due\": {\"day\": 15, \"month\": 1}, \"nextYear\": true")
                        .nextYear())
                .isTrue();
        assertThat(read(
                                "hằng quý (trước ngày 25 tháng cuối quý)",
                                ", \"frequency\": \"QUARTERLY\", \"lastPeriod\": true,"
                                        + " \"relative\": {\"month\": \"LAST_OF_PERIOD\", \"day\": 25}")
                        .every())
                .isEqualTo(Frequency.QUARTERLY);
    }

    @Test
    void aTypedFieldThatSaysSomethingElseIsNamed() {
        assertThat(defects("trước ngày 15/11 hằng năm", ", \"due\": {\"day\": 15, \"month\": 12}"))
                .containsOnlyKeys("obligations[0].due");
        assertThat(defects("trước ngày 15/11 hằng năm", ", \"due\": {\"day\": 15, \"month\": 12}")
                        .get("obligations[0].due"))
                .contains("trước ngày 15/11 hằng năm", "Không khớp", "does not agree");
        assertThat(defects("hằng năm", ", \"frequency\": \"QUARTERLY\", \"lastPeriod\": true"))
                .containsOnlyKeys("obligations[0].frequency");
        assertThat(defects("trước ngày 15/01 năm sau", ", \"due\": {\"day\": 15, \"month\": 1}"))
                .containsOnlyKeys("obligations[0].nextYear");
        assertThat(defects("hằng quý (trước ngày 25 tháng cuối quý)", ", \"due\": {\"day\": 15, \"month\": 12}"))
                .containsOnlyKeys("obligations[0].due");
        assertThat(defects(
                        "trước ngày 10/6 và ngày 10/12 hằng năm",
                        ", \"frequency\": \"SEMIANNUAL\", \"days\": [\"06-10\", \"12-12\"]"))
                .containsOnlyKeys("obligations[0].days");
    }

    @Test
    void whatCannotBeReadOrIsOfSeveralReportsAsks() {
        ObligationDefinition week = read("báo cáo vào tuần cuối tháng 11 hằng năm", "");
        assertThat(week.due()).isEqualTo(ObligationDefinition.DEFAULT_FIRST_DUE);
        assertThat(week.dueSource()).isEqualTo(DueSource.DEFAULT);
        assertThat(asked(week)).containsExactly("UNREAD [vào tuần cuối tháng 11]");
        ObligationDefinition several = read("6 tháng (trước ngày 15/6), hằng năm (trước ngày 10/12)", "");
        assertThat(several.due()).isEqualTo(ObligationDefinition.DEFAULT_FIRST_DUE);
        assertThat(asked(several))
                .containsExactly("SEVERAL_REPORTS [6 tháng (trước ngày 15/6), hằng năm (trước ngày 10/12)]");
        ObligationDefinition typed = read(
                "6 tháng (trước ngày 15/6), hằng năm (trước ngày 10/12)", ", \"due\": {\"day\": 10, \"month\": 12}");
        assertThat(typed.due()).isEqualTo(new DayOfYear(10, 12));
    }

    @Test
    void aDayThatIsClearIsTakenWhateverElseTheWordsSay() {
        ObligationDefinition figures =
                read("trước ngày 15/11 hằng năm (số liệu tính từ ngày 15/12 năm trước đến ngày 14/11)", "");
        assertThat(figures.due()).isEqualTo(new DayOfYear(15, 11));
        assertThat(asked(figures)).containsExactly("UNREAD [số liệu tính từ ngày 15/12 năm trước đến ngày 14/11]");
        ObligationDefinition orOnRequest = read("trước ngày 30/11 hằng năm hoặc đột xuất khi có yêu cầu", "");
        assertThat(orOnRequest.due()).isEqualTo(new DayOfYear(30, 11));
        assertThat(asked(orOnRequest)).hasSize(1).first().asString().startsWith("SEVERAL_REPORTS");
    }

    @Test
    void aDayThatTheReportCannotHaveAsks() {
        for (String words : List.of(
                "trước ngày 30/6/2027", "trước ngày 15/01 hằng năm", "hằng quý", "trước ngày 10/01 và 10/7 hằng năm")) {
            ObligationDefinition read = read(words, "");
            assertThat(read.due()).as(words).isEqualTo(ObligationDefinition.DEFAULT_FIRST_DUE);
            assertThat(asked(read)).as(words).containsExactly("NOT_TAKEN [" + words + "]");
        }
        assertThat(asked(read("hằng năm", ""))).isEmpty();
        assertThat(asked(read(null, ""))).isEmpty();
    }

    private static List<String> asked(ObligationDefinition obligation) {
        return DueWords.asked(obligation, DATE).stream()
                .map(one -> one.doubt() + " " + one.words())
                .toList();
    }

    private static ObligationDefinition read(String words, String fields) {
        Map<String, String> defects = new TreeMap<>();
        ObligationDefinition read = read(words, fields, defects);
        assertThat(defects).as(words + fields).isEmpty();
        return read;
    }

    private static Map<String, String> defects(String words, String fields) {
        Map<String, String> defects = new TreeMap<>();
        read(words, fields, defects);
        return defects;
    }

    private static ObligationDefinition read(String words, String fields, Map<String, String> defects) {
        Defects found = new Defects();
        PlanContent content = new PlanReader(NOBODY, found).read(form(words, fields), identity());
        found.tell((field, text) -> {
            if (field.startsWith("obligations[0]") && !field.endsWith(".reporters")) {
                defects.put(field, text.vi() + " " + text.en());
            }
        });
        return content.obligations().get(0);
    }

    private static PlanReader.Identity identity() {
        return new PlanReader.Identity("p", "ha-tinh", PlanDefinition.Kind.PLAN, "UBND tỉnh", DATE, null);
    }

    private static PlanForm form(String words, String fields) {
        try {
            ObjectNode obligation = (ObjectNode) JSON.readTree(
                    "{\"code\": \"co-quan\", \"level\": \"FIRST\", \"kind\": \"ANNUAL\", \"reporters\": \"Sở Nội vụ\","
                            + " \"addressee\": \"UBND tỉnh\"" + fields + "}");
            obligation.put("dueWords", words);
            ObjectNode yearly = (ObjectNode) JSON.readTree(
                    "{\"code\": \"nam\", \"level\": \"FIRST\", \"kind\": \"ANNUAL\", \"reporters\": \"Sở Nội vụ\","
                            + " \"addressee\": \"UBND tỉnh\"}");
            ObjectNode plan = JSON.createObjectNode();
            plan.putArray("obligations").addAll(new ArrayList<>(List.of(obligation, yearly)));
            return JSON.treeToValue(plan, PlanForm.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.tiendo.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.Sample;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.document.ControlSheetText;

/** Which targets a report of 2026 tells, and what of them. */
class TargetLinesTest {

    private static final Sample SAMPLE = new Sample("quang-ninh");
    private static final String HOME = SAMPLE.agency("so-noi-vu");
    private static final String FINANCE = SAMPLE.agency("so-tai-chinh");
    private static final String LABOUR = SAMPLE.agency("so-lao-dong");

    @Test
    void anAgencyTellsWhatItAnswersForAndTheConsolidatedReportAll() {
        Registry registry = registry(
                target("1").owners(HOME),
                target("2").owners(FINANCE, HOME),
                target("3").owners(FINANCE),
                target("4"));
        assertThat(told(firstLevel(registry, HOME))).containsExactly("1", "2");
        assertThat(told(firstLevel(registry, FINANCE))).containsExactly("2", "3");
        ReportContent all = consolidated(registry);
        // The sample's own stands at the first place too.
        assertThat(told(all)).contains("1", "2", "3", "4");
        assertThat(line(all, "2").owners())
                .containsExactly(new Named(FINANCE, "Sở Tài chính"), new Named(HOME, "Sở Nội vụ"));
        assertThat(line(all, "4").owners()).isEmpty();
    }

    @Test
    void anAgencyThatAnswersForNoneTellsNone() {
        assertThat(firstLevel(registry(target("1").owners(FINANCE)), HOME).targets())
                .isEmpty();
    }

    @Test
    void whoTookOverTellsWhatAnEndedAgencyAnsweredForByTheFunctionOfTheTarget() {
        Registry registry = registry(
                target("1").owners(LABOUR), target("2").owners(LABOUR).with("function", "giáo dục nghề nghiệp"));
        assertThat(told(firstLevel(registry, HOME))).containsExactly("1");
        assertThat(told(firstLevel(registry, FINANCE))).containsExactly("2");
        assertThat(line(consolidated(registry), "2").owners()).containsExactly(new Named(FINANCE, "Sở Tài chính"));
    }

    @Test
    void whatAnActHasClosedIsToldByNobodyFromThatDayOn() {
        Registry registry = registry(
                target("1").with("closed", closed("2025-07-01")), target("2").with("closed", closed("2026-12-25")));
        assertThat(told(consolidated(registry))).contains("2").doesNotContain("1");
    }

    @Test
    void whatLiesFarAheadIsToldByReviewsOnly() {
        Registry registry = registry(target("1").with("year", 2045), target("2").with("year", 2036));
        assertThat(told(consolidated(registry))).contains("2").doesNotContain("1");
        assertThat(told(report(registry, review(), SAMPLE.agency("so-khoa-hoc-va-cong-nghe"))))
                .contains("1", "2");
    }

    @Test
    void aValueComesWithItsSourceAndWhatWaitsIsOnTheControlSheet() {
        Registry registry = registry(target("1")
                .owners(HOME)
                .with(
                        "measurements",
                        List.of(Documents.fields(
                                "year",
                                2026,
                                "value",
                                46.5,
                                "source",
                                Documents.fields(
                                        "number",
                                        "12/BC-SNV",
                                        "date",
                                        "2026-10-10",
                                        "issuer",
                                        "Sở Nội vụ",
                                        "text",
                                        null),
                                "recordedAt",
                                "2026-10-12T02:00:00Z",
                                "confirmation",
                                "PENDING"))));
        ReportContent report = firstLevel(registry, HOME);
        TargetLine line = line(report, "1");
        assertThat(line.source())
                .isEqualTo(new TargetLine.Source("12/BC-SNV", LocalDate.of(2026, 10, 10), "Sở Nội vụ", null));
        assertThat(line.confirmation()).isEqualTo("PENDING");
        assertThat(lines(report, "Số liệu chỉ tiêu đã đưa vào báo cáo, đang chờ xác nhận"))
                .containsExactly("Chỉ tiêu 1: 46,5% (năm 2026) - Sở Nội vụ");
        assertThat(lines(report, "Chỉ tiêu chưa xác định cơ quan chịu trách nhiệm"))
                .isEmpty();
    }

    @Test
    void theFocalAgencyIsToldForWhichTargetsNobodyAnswers() {
        Registry registry = registry(target("1").owners(HOME), target("2"));
        assertThat(lines(consolidated(registry), "Chỉ tiêu chưa xác định cơ quan chịu trách nhiệm"))
                .contains("Chỉ tiêu 2")
                .doesNotContain("Chỉ tiêu 1");
    }

    private static List<String> lines(ReportContent report, String title) {
        return ControlSheetText.of(report).stream()
                .filter(part -> part.title().equals(title))
                .flatMap(part -> part.lines().stream())
                .toList();
    }

    private static List<String> told(ReportContent report) {
        return report.targets().stream()
                .map(t -> t.id().substring(t.id().lastIndexOf('-') + 1))
                .toList();
    }

    private static TargetLine line(ReportContent report, String code) {
        return report.targets().stream()
                .filter(t -> t.id().endsWith("-x-" + code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> closed(String on) {
        return Documents.fields("on", on, "legalBasis", "Luật số 72/2025/QH15", "reason", "Không còn đối tượng");
    }

    private static Target target(String code) {
        return new Target(code);
    }

    /** A target that can be bent before it is registered. */
    private static final class Target {

        private final Map<String, Object> fields;

        private Target(String code) {
            fields = new LinkedHashMap<>(Documents.fields(
                    "id",
                    SAMPLE.plan() + "-x-" + code,
                    "plan",
                    SAMPLE.plan(),
                    "province",
                    SAMPLE.province(),
                    "position",
                    1 + Integer.parseInt(code),
                    "kind",
                    "MEASURED",
                    "text",
                    "Chỉ tiêu " + code,
                    "year",
                    2030,
                    "comparison",
                    "AT_LEAST",
                    "value",
                    50,
                    "unit",
                    "%"));
        }

        private Target with(String field, Object value) {
            fields.put(field, value);
            return this;
        }

        private Target owners(String... agencies) {
            return with("owners", List.of(agencies)).with("ownerSource", "OPERATOR");
        }

        private Registered document() {
            return Documents.registered("target", (String) fields.get("id"), fields);
        }
    }

    private static Registry registry(Target... targets) {
        List<Registered> documents = new ArrayList<>(SAMPLE.documents(Sample.REGISTERED));
        documents.add(Documents.agency(
                LABOUR,
                SAMPLE.province(),
                "Sở Lao động - Thương binh và Xã hội",
                "DEPARTMENT",
                null,
                "2025-02-28",
                HOME + " 2025-03-01",
                FINANCE + " 2025-03-01 giáo dục nghề nghiệp"));
        for (Target target : targets) {
            documents.add(target.document());
        }
        return Documents.registry(documents);
    }

    private static Obligation review() {
        Registered review = new Documents.Obligation(
                        SAMPLE.plan(),
                        "so-ket",
                        SAMPLE.province(),
                        "CONSOLIDATED",
                        30,
                        11,
                        SAMPLE.agency("so-khoa-hoc-va-cong-nghe"))
                .with("kind", "INTERIM_REVIEW")
                .with("registeredAt", Sample.REGISTERED)
                .document();
        return Documents.registry(List.of(review)).obligations().get(review.id());
    }

    private static ReportContent firstLevel(Registry registry, String reporter) {
        return report(registry, registry.obligations().get(SAMPLE.firstLevel()), reporter);
    }

    private static ReportContent consolidated(Registry registry) {
        return report(
                registry, registry.obligations().get(SAMPLE.consolidated()), SAMPLE.agency("so-khoa-hoc-va-cong-nghe"));
    }

    private static ReportContent report(Registry registry, Obligation obligation, String reporter) {
        Deadline deadline = new Deadlines(registry).of(registry.obligations().get(SAMPLE.consolidated()), 2026);
        Instant cutOff = deadline.closesAt();
        AssemblyRequest request = new AssemblyRequest(
                "report", obligation, deadline, null, reporter, false, cutOff, cutOff, cutOff, null);
        AssemblyInput input =
                new AssemblyInput(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Past.NOTHING);
        return ReportAssembler.assemble(registry, request, input);
    }
}

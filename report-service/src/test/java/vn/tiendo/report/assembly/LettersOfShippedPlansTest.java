package vn.tiendo.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.assembly.letter.LetterOrder;
import vn.tiendo.report.assembly.letter.OverdueLetter;
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.head.Capacity;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.RegistryEntry;
import vn.tiendo.report.ledger.entry.Succession;

/** The letters on the five plans, with what is known of who writes them. */
class LettersOfShippedPlansTest {

    /** Three lines of the left half of the head. */
    private static final int THREE_LINES = 90;

    private static final Instant NOW = Instant.parse("2026-12-11T02:00:00Z");

    private static final Registry REGISTRY = Registry.of(Catalogue.entries().stream()
            .map(e -> RegistryEntry.Kind.of(e.kind())
                    .orElseThrow()
                    .read(e.document().toString()))
            .toList());

    static List<Obligation> yearly() {
        return REGISTRY.annualObligations();
    }

    @ParameterizedTest
    @MethodSource("yearly")
    void theSubjectTakesAtMostThreeLinesAndTheSymbolHasNoAbbreviationOfKind(Obligation duty) {
        UrgingLetter letter = letter(duty);

        assertThat("V/v " + letter.header().subject()).hasSizeLessThanOrEqualTo(THREE_LINES);
        assertThat(letter.header().symbol()).matches("(SKHCN|SNV|UBND)-\\S+").doesNotStartWith("CV");
        assertThat(letter.header().post()).isIn("GIÁM ĐỐC", "CHỦ TỊCH");
        assertThat(letter.header().recipients())
                .startsWith("Như trên")
                .last()
                .asString()
                .startsWith("Lưu: VT, ");
        assertThat(letter.newDay()).isAfter("2026-12-11");
    }

    @ParameterizedTest
    @MethodSource("yearly")
    void aReportGoesToNobodyTwiceAndToNoBodyThatHasEnded(Obligation duty) {
        String reporter = new Succession(REGISTRY.agencies())
                .answering(duty.focalAgency(), LocalDate.parse("2026-12-11"))
                .iterator()
                .next();
        ReportHeader header = new Headers(REGISTRY)
                .of(new AssemblyRequest(null, duty, deadline(duty), null, reporter, true, NOW, NOW, NOW, null));

        assertThat(header.recipients()).doesNotHaveDuplicates().noneMatch(line -> line.contains("cán sự đảng"));
        assertThat(header.recipients()).doesNotContain(header.addressee(), header.through());
        if (duty.id().equals("quang-ninh-205-kh-ubnd-2024-tong-hop")) {
            assertThat(header.addressee()).isEqualTo("Chính phủ");
            assertThat(header.recipients())
                    .containsExactly(
                            "Như trên",
                            "Sở Khoa học và Công nghệ",
                            "Đảng ủy UBND tỉnh (để báo cáo Tỉnh ủy)",
                            "Lưu: VT, TH5");
            assertThat(header.authority() + "|" + header.post()).isEqualTo("TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH");
        }
    }

    @Test
    void theLettersOnOverdueTasksHaveShortSubjects() {
        for (Plan plan : REGISTRY.plans().values()) {
            LocalDate day = LocalDate.parse("2026-12-11");
            Span span = Span.ofYear(2026, LocalDate.parse("2026-01-01"), day, Span.Told.NOTHING);
            OverdueLetter letter = OverdueLetter.of(
                    REGISTRY,
                    plan,
                    PlanWork.of(REGISTRY, span, List.of(), null),
                    day,
                    new LetterOrder(null, null, null, Capacity.HEAD, null),
                    NOW);

            assertThat("V/v " + letter.header().subject()).hasSizeLessThanOrEqualTo(THREE_LINES);
            assertThat(letter.plan()).startsWith("Kế hoạch");
        }
    }

    private static UrgingLetter letter(Obligation duty) {
        String agency = REGISTRY.agencies().keySet().iterator().next();
        return UrgingLetter.of(
                REGISTRY,
                duty,
                deadline(duty),
                null,
                List.of(new ReporterLine(new Named(agency, "Sở Y tế"), null, Outcome.NOT_YET, null, null, 1)),
                new LetterOrder(null, null, null, Capacity.HEAD, null),
                NOW);
    }

    private static Deadline deadline(Obligation duty) {
        return new Deadlines(REGISTRY).of(duty, 2026);
    }
}

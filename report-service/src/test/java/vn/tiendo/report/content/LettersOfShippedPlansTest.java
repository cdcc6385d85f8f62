package vn.tiendo.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.RegistryEntry;

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
        assertThat(letter.header().symbol()).matches("\\{n}/(SKHCN|SNV|UBND)-\\S+").doesNotContain("CV");
        assertThat(letter.header().post()).isIn("GIÁM ĐỐC", "CHỦ TỊCH");
        assertThat(letter.header().recipients()).startsWith("Như trên").last().asString().startsWith("Lưu: VT, ");
        assertThat(letter.newDay()).isAfter("2026-12-11");
    }

    @ParameterizedTest
    @MethodSource("yearly")
    void aReportGoesToNobodyTwiceAndToNoBodyThatHasEnded(Obligation duty) {
        String reporter = new Commission(null, duty, deadline(duty), null, "", true, NOW, NOW, NOW, null)
                .focalAgency(REGISTRY);
        ReportContent.Header header = new Headers(REGISTRY)
                .of(new Commission(null, duty, deadline(duty), null, reporter, true, NOW, NOW, NOW, null));

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

package vn.tiendo.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.entry.AssignmentState.Decision;
import vn.tiendo.report.ledger.entry.AssignmentState.Extension;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.Timeliness;
import vn.tiendo.report.render.document.VietnameseWording;

/** How documents say that a decision moved a date, and how far a milestone is. */
class MovedDateWordsTest {

    private static final Decision DECISION = new Decision("12/QĐ-UBND", LocalDate.of(2026, 6, 1), "UBND tỉnh");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-06-30 | 2026-12-31 | Được gia hạn từ ngày 30/6/2026 đến ngày 31/12/2026 theo
        2026-12-31 | 2026-06-30 | Thời hạn được điều chỉnh từ ngày 31/12/2026 lên sớm hơn, là ngày 30/6/2026 theo
                   | 2026-06-30 | Thời hạn được xác định là ngày 30/6/2026 theo
        2026-06-30 |            | Thời hạn ngày 30/6/2026 được bãi bỏ theo
        """)
    void aMovedDateIsToldWithItsDecision(LocalDate before, LocalDate after, String words) {
        assertThat(VietnameseWording.account(result(List.of(new Extension(before, after, DECISION)))))
                .contains(words)
                .contains("12/QĐ-UBND");
    }

    @Test
    void aMilestoneIsToldInWordsUntilItIsReached() {
        assertThat(VietnameseWording.measured(milestone(null, "Đã phê duyệt đề án")))
                .isEqualTo("Đã phê duyệt đề án (năm 2026)");
        assertThat(VietnameseWording.measured(milestone(LocalDate.of(2026, 9, 5), "Đã công bố")))
                .isEqualTo("Đạt ngày 05/9/2026. Đã công bố");
        assertThat(VietnameseWording.measured(milestone(LocalDate.of(2026, 9, 5), null)))
                .isEqualTo("Đạt ngày 05/9/2026");
    }

    private static TargetLine milestone(LocalDate reachedOn, String words) {
        return new TargetLine(
                "m1",
                "MILESTONE",
                "Trường đại học",
                2030,
                null,
                null,
                null,
                null,
                null,
                2026,
                reachedOn,
                words,
                null,
                List.of(),
                null,
                null);
    }

    private static AssignmentResult result(List<Extension> extensions) {
        return new AssignmentResult(
                "1",
                2,
                new Named("a", "Sở Nội vụ"),
                List.of(),
                "Năm 2026",
                null,
                Status.IN_PROGRESS,
                Timeliness.NOT_DATABLE,
                Standing.IN_PROGRESS,
                "NOT_NEEDED",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                extensions,
                List.of());
    }
}

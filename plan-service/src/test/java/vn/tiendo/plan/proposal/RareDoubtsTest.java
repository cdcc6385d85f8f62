package vn.tiendo.plan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.document.ReadFiles;

/** What is missing in a document is asked for by name, and nothing is left out in silence. */
class RareDoubtsTest {

    private static final String PLAN = """
            Lào Cai, ngày 05 tháng 11 năm 2024

            KẾ HOẠCH

            Thực hiện Nghị quyết số 45-NQ/TW về đội ngũ trí thức

            II. NHIỆM VỤ

            | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |
            | --- | --- | --- | --- |
            | 1 | Xây dựng đề án thu hút trí thức trẻ về công tác tại tỉnh | Sở Nội vụ | Quý II/2025 |
            | 2 | Tổ chức hội nghị tôn vinh trí thức tiêu biểu của tỉnh | | Năm 2025 |
            | 3 | | Sở Tài chính | Năm 2026 |

            III. TỔ CHỨC THỰC HIỆN

            1. Định kỳ hằng năm trước ngày 15 tháng 11 báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh.
            """;

    @Test
    void aTaskWithoutALeadIsAskedFor() {
        assertThat(doubts(DoubtCode.NO_LEAD)).singleElement().satisfies(doubt -> assertThat(doubt.field())
                .isEqualTo("tasks[1].leads"));
    }

    @Test
    void aRowWithoutContentIsLeftOutAndToldWithItsWords() {
        assertThat(doubts(DoubtCode.ROW_LEFT_OUT)).singleElement().satisfies(doubt -> assertThat(doubt.words())
                .contains("Sở Tài chính"));
    }

    @Test
    void aDutyThatNamesNobodyIsAskedFor() {
        assertThat(doubts(DoubtCode.REPORTER_UNCLEAR)).isNotEmpty().allSatisfy(doubt -> assertThat(doubt.field())
                .endsWith(".reporters"));
    }

    private static List<Proposal.Doubt> doubts(DoubtCode code) {
        return Proposals.of(ReadFiles.markdown(PLAN), "lao-cai").doubts().stream()
                .filter(doubt -> doubt.code() == code)
                .toList();
    }
}

package vn.tiendo.report.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.Timeliness;
import vn.tiendo.report.render.SampleReport;
import vn.tiendo.report.render.document.OfficialDocument.Block;

/** What is told of each task, and of whom. */
class TaskProseTest {

    private static final Named HOME = new Named("snv", "Sở Nội vụ");
    private static final Named BUILDING = new Named("sxd", "Sở Xây dựng");
    private static final Named HEALTH = new Named("syt", "Sở Y tế");

    @Test
    void equalFiguresOfTwoAgenciesAreToldApartAsTogetherTheyWouldBeReadAsTheSum() {
        assertThat(items(SampleReport.task(
                        "I.1",
                        "Phát hiện trí thức",
                        begun(1, HOME, "Đã cử 17 viên chức đi đào tạo"),
                        begun(2, BUILDING, "Đã cử 17 viên chức đi đào tạo"))))
                .containsExactly(
                        "Phát hiện trí thức: 02/02 cơ quan cấp tỉnh đang thực hiện. Cụ thể:",
                        "Sở Nội vụ đã cử 17 viên chức đi đào tạo.",
                        "Sở Xây dựng đã cử 17 viên chức đi đào tạo.");
    }

    @Test
    void equalWordsAreToldTogetherWhateverDocumentsAndYearsTheyName() {
        assertThat(items(SampleReport.task(
                        "I.1",
                        "Phát hiện trí thức",
                        begun(1, HOME, "Đã quán triệt Nghị quyết số 45-NQ/TW năm 2026"),
                        begun(2, BUILDING, "Đã quán triệt Nghị quyết số 45-NQ/TW năm 2026"))))
                .contains("Sở Nội vụ, Sở Xây dựng đã quán triệt Nghị quyết số 45-NQ/TW năm 2026.");
    }

    @Test
    void aDocumentOfTheAgencyThatIsSpokenOfIsNamedWithoutIt() {
        TaskResult task = SampleReport.task("I.1", "Ban hành kế hoạch", done(1, HOME), done(2, HEALTH));

        assertThat(items(task))
                .contains(
                        "Sở Nội vụ: Mở 3 lớp. Sản phẩm: Báo cáo số 123/BC-SNV ngày 01/10/2026. Hoàn thành ngày 02/10/2026.",
                        "Sở Y tế: Mở 3 lớp. Sản phẩm: Báo cáo số 123/BC-SNV ngày 01/10/2026 của Sở Nội vụ. Hoàn thành"
                                + " ngày 02/10/2026.");
    }

    @Test
    void theAnnexNamesADayOfCompletionOnlyWhenAllWhoOweTheTaskAreDone() {
        LocalDate due = LocalDate.of(2026, 12, 31);
        AssignmentResult open =
                SampleReport.assignment(2, HEALTH, Status.NOT_STARTED, Timeliness.OPEN_IN_TIME, due, null);

        assertThat(row(SampleReport.task("I.1", "Ban hành kế hoạch", done(1, HOME), open)))
                .contains("Hạn 31/12/2026", "Đang thực hiện (01/02 cơ quan cấp tỉnh hoàn thành)")
                .doesNotContain("Hoàn thành 02/10/2026");
        assertThat(row(SampleReport.task("I.1", "Ban hành kế hoạch", done(1, HOME), done(2, HEALTH))))
                .contains("Hoàn thành 02/10/2026");
        assertThat(row(SampleReport.task("I.1", "Ban hành kế hoạch", open, open)))
                .contains("Chưa có báo cáo");
    }

    private static AssignmentResult begun(int number, Named agency, String result) {
        return SampleReport.assignment(number, agency, Status.IN_PROGRESS, Timeliness.NOT_DATABLE, null, result);
    }

    private static AssignmentResult done(int number, Named agency) {
        return SampleReport.assignment(
                number, agency, Status.COMPLETED, Timeliness.DONE_ON_TIME, LocalDate.of(2026, 12, 31), "Mở 3 lớp");
    }

    private static List<String> items(TaskResult task) {
        ReportContent report = SampleReport.of(List.of(task), List.of());
        DocumentBody body = new DocumentBody();
        new PillarResults(new Reading(report), body).write();
        return body.blocks().stream().map(Block::text).toList();
    }

    private static List<String> row(TaskResult task) {
        return AnnexTables.tasks(SampleReport.of(List.of(task), List.of()))
                .rows()
                .get(0);
    }
}

package vn.tiendo.report.content.outline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a report, in the order of the usual outline; an {@link Outline} may leave some out, and name and order them anew. */
@Schema(name = "ReportPart")
public enum Part {
    DIRECTION("Công tác chỉ đạo, triển khai"),
    RESULTS("Kết quả chung"),
    TASKS("Kết quả theo nhóm nhiệm vụ"),
    TARGETS("Thực hiện chỉ tiêu"),
    COORDINATION("Công tác phối hợp"),
    FUNDING("Kinh phí thực hiện"),
    STRENGTHS("Kết quả nổi bật"),
    DIFFICULTIES("Khó khăn, vướng mắc"),
    LIMITATIONS("Tồn tại, hạn chế"),
    CAUSES("Nguyên nhân"),
    NEXT_YEAR("Phương hướng, nhiệm vụ"),
    PROPOSALS("Đề xuất, kiến nghị");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** In Vietnamese, as it is called where nobody has set another name. */
    public String title() {
        return title;
    }
}

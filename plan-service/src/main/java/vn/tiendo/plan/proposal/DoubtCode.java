package vn.tiendo.plan.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an official has to look at a field of a proposal. */
@Schema(name = "ProposalDoubtCode")
public enum DoubtCode {
    NUMBER_BLANK("Văn bản để trống số; khi có số thì ghi vào."),
    DATE_INCOMPLETE("Văn bản để trống ngày hoặc tháng ban hành."),
    TITLE_UNCLEAR("Không rõ tên kế hoạch kết thúc ở đâu."),
    NO_TASKS("Không thấy nhiệm vụ nào trong văn bản."),
    NO_FOCAL_AGENCY("Không thấy cơ quan theo dõi, tổng hợp chung."),
    NO_LEAD("Văn bản không nêu cơ quan chủ trì của nhiệm vụ này."),
    LEAD_OF_ALL("Nhiệm vụ không nêu cơ quan chủ trì; lấy theo phần tổ chức thực hiện."),
    AGENCY_UNKNOWN("Có cơ quan chưa có trong danh mục của tỉnh."),
    AGENCY_UNCLEAR("Lời về cơ quan có thể hiểu theo hai cách."),
    TIME_UNCLEAR("Chưa hiểu lời về thời gian thực hiện."),
    NUMBER_TWICE("Số này đã dùng cho một nhiệm vụ trước."),
    PILLAR_UNCLEAR("Chưa rõ thuộc nhóm nhiệm vụ nào của Nghị quyết 45."),
    TARGET_UNCLEAR("Chưa rõ con số này là chỉ tiêu gì."),
    DUE_UNCLEAR("Văn bản không nêu hạn báo cáo, hoặc chưa hiểu lời về hạn."),
    REPORTER_UNCLEAR("Chưa rõ ai báo cáo."),
    ROW_LEFT_OUT("Một dòng của bảng không đọc được thành nhiệm vụ.");

    /** For people. */
    public final String words;

    DoubtCode(String words) {
        this.words = words;
    }
}

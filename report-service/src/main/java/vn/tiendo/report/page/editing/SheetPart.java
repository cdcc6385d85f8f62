package vn.tiendo.report.page.editing;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.report.render.document.ControlSheetText.Part;
import vn.tiendo.report.render.document.ControlSheetText.Subject;

/**
 * A part of the control sheet with where it is settled.
 *
 * @param how in words; null: there is nothing to be done
 * @param operation of the API by which it is done where there is no page for it, or null
 * @param entry page of the menu on which it is done, or null
 * @param form page of plan-service with the form that is asked for, or null
 */
record SheetPart(
        String title, List<String> lines, String how, String operation, Link entry, Link form, Subject subject) {

    /** To a page. */
    record Link(String title, String address) {}

    private record Way(String how, String operation, MenuEntry entry) {}

    /**
     * @param plan id of the report's plan
     * @param pages of the menu
     * @param forms of plan-service, by their paths
     */
    static SheetPart of(Part part, String plan, Function<MenuEntry, String> pages, UnaryOperator<String> forms) {
        Way way = way(part.subject(), plan);
        Link link = way.entry == null ? null : new Link(way.entry.title, pages.apply(way.entry));
        Link form = form(part.subject(), plan);
        return new SheetPart(
                part.title(),
                part.lines(),
                way.how,
                way.operation,
                link,
                form == null ? null : new Link(form.title, forms.apply(form.address)),
                part.subject());
    }

    private static Link form(Subject subject, String plan) {
        return switch (subject) {
            case MISSING -> new Link("Thông tin kế hoạch", "/thong-tin-ke-hoach/" + plan);
            case PROFILE -> new Link("Mẫu văn bản của cơ quan", "/mau-van-ban");
            case ACTS -> new Link("Văn bản đã ban hành", "/van-ban-ban-hanh");
            default -> null;
        };
    }

    private static Way way(Subject subject, String plan) {
        return switch (subject) {
            case FIGURES, TYPED_LATER, LEFT_OUT, WITHHELD_PROPOSALS, DIFFERENCES -> new Way(told(subject), null, null);
            case PENDING, RETURNED, PENDING_TARGETS -> new Way(decided(subject), null, MenuEntry.DECISIONS);
            case PROFILE ->
                new Way(
                        "Cơ quan đầu mối hoặc người vận hành ghi một lần vào hồ sơ thể thức của cơ quan, rồi bấm “Lấy số liệu mới”.",
                        null,
                        null);
            case MISSING ->
                new Way(
                        "Lời văn còn thiếu: soạn ở từng mục của báo cáo. Số, ngày của Kế hoạch: cơ quan đầu mối ghi một lần, mọi báo cáo"
                                + " dùng chung. Nguyên nhân quá hạn: cơ quan được giao ghi khi cập nhật nhiệm vụ. Kết quả chỉ tiêu: cơ quan"
                                + " chịu trách nhiệm ghi.",
                        "POST /api/v1/targets/{mã chỉ tiêu}/measurements",
                        MenuEntry.MY_WORK);
            case NO_DATA ->
                new Way(
                        "Trả lời từng nhiệm vụ: đã hoàn thành ngày nào, hay chưa. Cơ quan được giao (hoặc cơ quan đầu mối ghi thay) cập"
                                + " nhật tình trạng nhiệm vụ.",
                        null,
                        MenuEntry.MY_WORK);
            case ACTS ->
                new Way(
                        "Trả lời từng nhiệm vụ. Đã ban hành: ghi số, ngày, cơ quan ban hành, nhiệm vụ được mở. Chưa ban hành: ghi câu"
                                + " trả lời cho năm báo cáo, báo cáo in ở danh mục chưa đến thời điểm triển khai. Xong thì bấm “Lấy số"
                                + " liệu mới”.",
                        null,
                        null);
            case UNANSWERED_TARGETS ->
                new Way(
                        "Cơ quan đầu mối hoặc người vận hành ghi cơ quan chịu trách nhiệm về chỉ tiêu.",
                        "PUT /api/v1/targets/{mã chỉ tiêu}/owners",
                        null);
        };
    }

    /** Of what nobody has to answer, or this screen itself does. */
    private static String told(Subject subject) {
        return switch (subject) {
            case TYPED_LATER -> "Chỉ để biết: kết quả của các năm trước, báo cáo này không tính.";
            case LEFT_OUT -> "Muốn dùng ý kiến nào: mở mục tương ứng của báo cáo và bấm “Đưa vào”.";
            case WITHHELD_PROPOSALS ->
                "Những đề xuất này do tỉnh tự quyết nên không in. Nếu là đề xuất với cấp trên: soạn ở mục “Đề xuất, kiến nghị” và"
                        + " chọn nơi nhận.";
            case DIFFERENCES ->
                "Chọn từng nhiệm vụ ở bảng trên rồi lưu. Không chọn thì báo cáo tính theo sổ theo dõi tại thời điểm chốt. Giữ theo báo"
                        + " cáo đã ký chỉ áp dụng cho báo cáo này, không sửa sổ theo dõi. Số liệu hai bên thay đổi thì phiếu hỏi lại.";
            default -> null;
        };
    }

    /** Of what is confirmed or sent back. */
    private static String decided(Subject subject) {
        return switch (subject) {
            case PENDING -> "Xác nhận hoặc trả lại kết quả mà cơ quan đã báo hoàn thành.";
            case RETURNED -> "Cơ quan được giao báo cáo lại; xong thì xác nhận.";
            default -> "Xác nhận hoặc trả lại số liệu chỉ tiêu.";
        };
    }

    public boolean isDifferences() {
        return subject == Subject.DIFFERENCES;
    }
}

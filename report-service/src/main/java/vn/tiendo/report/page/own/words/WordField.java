package vn.tiendo.report.page.own.words;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.Narrative.PillarWords;
import vn.tiendo.report.content.outline.Part;

/** The texts that the writer of a report gives, in the order of the usual outline; proposals are rows of their own. */
public enum WordField {
    DIRECTION("chi-dao", "direction", Part.DIRECTION, "Công tác chỉ đạo, triển khai", Narrative::direction),
    RESULTS("ket-qua-chung", "results", Part.RESULTS, "Lời bổ sung về kết quả chung", Narrative::results),
    YEAR_END("uoc-het-nam", "yearEndEstimate", Part.RESULTS, "Ước đến hết năm", Narrative::yearEndEstimate),
    AWARENESS("nhom-nhan-thuc", "pillars.AWARENESS", "Nhóm nhận thức", PillarWords::awareness),
    TALENT("nhom-nhan-tai", "pillars.TALENT", "Nhóm nhân tài", PillarWords::talent),
    GOVERNANCE("nhom-quan-ly", "pillars.GOVERNANCE", "Nhóm quản lý nhà nước", PillarWords::governance),
    RESOURCES("nhom-nguon-luc", "pillars.RESOURCES", "Nhóm nguồn lực và hội nhập", PillarWords::resources),
    ASSOCIATIONS("nhom-hoi-tri-thuc", "pillars.ASSOCIATIONS", "Nhóm hội trí thức", PillarWords::associations),
    GENERAL("nhiem-vu-chung", "pillars.GENERAL", "Nhiệm vụ chung", PillarWords::general),
    FUNDING("kinh-phi", "funding", Part.FUNDING, "Kinh phí thực hiện", Narrative::funding),
    STRENGTHS("noi-bat", "strengths", Part.STRENGTHS, "Kết quả nổi bật", Narrative::strengths),
    DIFFICULTIES("kho-khan", "difficulties", Part.DIFFICULTIES, "Khó khăn, vướng mắc", Narrative::difficulties),
    LIMITATIONS("han-che", "limitations", Part.LIMITATIONS, "Tồn tại, hạn chế", Narrative::limitations),
    OVERDUE("nguyen-nhan-cham", "overdue", Part.CAUSES, "Nguyên nhân chậm tiến độ", Narrative::overdue),
    OBJECTIVE(
            "nguyen-nhan-khach-quan",
            "objectiveCauses",
            Part.CAUSES,
            "Nguyên nhân khách quan",
            Narrative::objectiveCauses),
    SUBJECTIVE(
            "nguyen-nhan-chu-quan",
            "subjectiveCauses",
            Part.CAUSES,
            "Nguyên nhân chủ quan",
            Narrative::subjectiveCauses),
    NEXT_YEAR("phuong-huong", "nextYear", Part.NEXT_YEAR, "Phương hướng, nhiệm vụ", Narrative::nextYear);

    /** In the page. */
    public final String name;

    /** In the body of the API, by which refusals name it. */
    final String path;

    final Part part;
    public final String label;
    private final Function<Narrative, String> stored;

    WordField(String name, String path, Part part, String label, Function<Narrative, String> stored) {
        this.name = name;
        this.path = path;
        this.part = part;
        this.label = label;
        this.stored = stored;
    }

    WordField(String name, String path, String label, Function<PillarWords, String> stored) {
        this(name, path, Part.TASKS, label, words -> words.pillars() == null ? null : stored.apply(words.pillars()));
    }

    /** Null: nothing. */
    String in(Narrative words) {
        return stored.apply(words);
    }

    /** What is to be written there; null: its label says it. */
    String hint() {
        return switch (this) {
            case YEAR_END -> "Ví dụ: Ước đến hết năm hoàn thành 08/09 nhiệm vụ.";
            case STRENGTHS, LIMITATIONS, OBJECTIVE, SUBJECTIVE -> "Cần có trước khi nộp.";
            case OVERDUE -> "Ghi từ trước; nên chuyển sang hai ô nguyên nhân dưới đây.";
            case FUNDING -> "Số kinh phí đã bố trí, đã sử dụng; bỏ trống thì báo cáo không có mục này.";
            default -> null;
        };
    }

    /** The field that a refusal is about; of groups it names the component as well as the key. */
    public static Optional<WordField> of(String path) {
        return Stream.of(values())
                .filter(field -> field.path.equalsIgnoreCase(path) || field.name.equals(path))
                .findFirst();
    }
}

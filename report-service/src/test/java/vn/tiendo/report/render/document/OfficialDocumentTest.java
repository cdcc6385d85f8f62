package vn.tiendo.report.render.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.report.Documents.fields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Sample;
import vn.tiendo.report.assembly.AssemblyInput;
import vn.tiendo.report.assembly.AssemblyRequest;
import vn.tiendo.report.assembly.ReportAssembler;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.ForbiddenWords;

/** The whole text of a report, as an official reads it: from events to words. */
public class OfficialDocumentTest {

    public static final Sample SAMPLE = new Sample("quang-ninh");

    @Test
    void aFirstLevelReportReadsLikeThis() {
        assertThat(text(report(SAMPLE.firstLevel(), "so-noi-vu", Instant.MAX))).isEqualTo("""
                        ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH | SỞ NỘI VỤ | Số:        /BC-SNV
                        Quảng Ninh, ngày       tháng       năm 2026
                        BÁO CÁO
                        Kết quả thực hiện Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh, năm 2026
                        Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh
                        PARAGRAPH Thực hiện Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh về việc thực hiện Nghị quyết số 45-NQ/TW về đội ngũ trí thức, Sở Nội vụ báo cáo kết quả thực hiện năm 2026 như sau:
                        HEADING I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI
                        PARAGRAPH [Bổ sung: văn bản, hoạt động chỉ đạo, triển khai trong kỳ]
                        HEADING II. KẾT QUẢ THỰC HIỆN
                        SUBHEADING 1. Kết quả chung
                        PARAGRAPH Kế hoạch giao Sở Nội vụ 03 nhiệm vụ; thuộc kỳ báo cáo 03. Trong 03 nhiệm vụ thuộc kỳ báo cáo, có 01 nhiệm vụ chuyển tiếp từ các năm trước (số liệu tính đến ngày 09/11/2026): đã hoàn thành 01; đang thực hiện 01; chưa có báo cáo 01. Trong số nhiệm vụ chưa hoàn thành, 01 nhiệm vụ đã quá hạn. Đã hoàn thành 01/02 nhiệm vụ có thời hạn, đạt 50%; 0/01 nhiệm vụ khác đã được triển khai.
                        SUBHEADING 2. Kết quả theo nhóm nhiệm vụ
                        ITEM Ban hành chính sách thu hút: Đã trình dự thảo Nghị quyết. Nhiệm vụ đang được tiếp tục thực hiện, đã quá thời hạn 31/12/2025. Được gia hạn từ ngày 30/6/2025 đến ngày 31/12/2025 theo Quyết định số 12/QĐ-UBND ngày 01/6/2025 của UBND tỉnh.
                        ITEM Đào tạo hằng năm: Mở 3 lớp, 120 học viên. Sản phẩm: Báo cáo số 123/BC-SNV ngày 01/10/2026. Hoàn thành ngày 02/10/2026.
                        PARAGRAPH Nhiệm vụ chưa có báo cáo: tuyên truyền Nghị quyết.
                        HEADING III. ĐÁNH GIÁ CHUNG
                        SUBHEADING 1. Kết quả nổi bật
                        PARAGRAPH Trong kỳ báo cáo đã hoàn thành 01/03 nhiệm vụ: đào tạo hằng năm.
                        SUBHEADING 2. Khó khăn, vướng mắc
                        PARAGRAPH [Bổ sung: khó khăn, vướng mắc]
                        SUBHEADING 3. Tồn tại, hạn chế
                        PARAGRAPH Đến ngày 09/11/2026, còn 01 nhiệm vụ chưa hoàn thành, đã quá hạn; 01 nhiệm vụ chưa có báo cáo.
                        ITEM Ban hành chính sách thu hút (quá hạn 31/12/2025). Nguyên nhân: Chưa bố trí được kinh phí.
                        SUBHEADING 4. Nguyên nhân
                        PARAGRAPH [Bổ sung: nguyên nhân khách quan, chủ quan]
                        HEADING IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027
                        ITEM Tập trung hoàn thành 01 nhiệm vụ đã quá hạn: ban hành chính sách thu hút (hạn 31/12/2025).
                        ITEM Đào tạo, bồi dưỡng, thu hút, trọng dụng nhân tài: tiếp tục triển khai các nhiệm vụ theo Kế hoạch.
                        HEADING V. ĐỀ XUẤT, KIẾN NGHỊ
                        SUBHEADING 1. Đối với Ủy ban nhân dân tỉnh
                        ITEM Đề nghị bổ sung dự toán.
                        PARAGRAPH Trên đây là báo cáo kết quả thực hiện Kế hoạch số 205/KH-UBND trong năm 2026, Sở Nội vụ kính báo cáo Ủy ban nhân dân tỉnh Quảng Ninh (qua Sở Khoa học và Công nghệ để tổng hợp)./.
                        Nơi nhận: Như trên; Sở Khoa học và Công nghệ; Lưu: VT, VP | null | GIÁM ĐỐC
                        """);
    }

    @Test
    void whileTheYearsHolidaysAreNotAnnouncedItSaysSoBesideItsDueDate() {
        Registry unannounced = Documents.registry(SAMPLE.documents(Sample.REGISTERED).stream()
                .filter(document -> !document.kind().equals("calendar-year"))
                .toList());
        ReportContent report =
                report(unannounced, SAMPLE.consolidated(), "so-khoa-hoc-va-cong-nghe", Instant.MAX, false);
        assertThat(ControlSheetText.of(report).get(0).lines())
                .contains(
                        "Thời hạn báo cáo: ngày 30/11/2026; 30/11/2026 là ngày làm việc. Lịch nghỉ lễ, Tết năm 2026 chưa"
                                + " được thông báo; ngày nêu trên tính theo những ngày nghỉ đã biết.");
        assertThat(text(report)).doesNotContain("Thời hạn báo cáo", "Lịch nghỉ");
    }

    @Test
    void whatTheSystemSaysStandsOnTheControlSheetAndNowhereElse() {
        ReportContent report = report(SAMPLE.firstLevel(), "so-noi-vu", Instant.parse("2026-11-09T16:30:00Z"));

        assertThat(ControlSheetText.of(report))
                .extracting(ControlSheetText.Part::title)
                .containsExactly(
                        "Nguồn số liệu",
                        "Cần bổ sung trước khi nộp",
                        "Kết quả hoàn thành bị trả lại, tính là đang thực hiện");
        assertThat(ControlSheetText.of(report).get(0).lines())
                .containsExactly(
                        "Thời điểm chốt số liệu: 24 giờ 00 phút ngày 09/11/2026.",
                        "Đã nhận đủ cập nhật đến 23 giờ 30 phút ngày 09/11/2026; cập nhật sau thời điểm này có thể chưa"
                                + " được tổng hợp.",
                        "Tổng hợp lúc 00 giờ 00 phút ngày 10/11/2026.",
                        "Thời hạn báo cáo: ngày 15/11/2026; 15/11/2026 là Chủ nhật nên hạn chuyển sang ngày làm việc tiếp"
                                + " theo, thứ Hai 16/11/2026 (Bộ luật Dân sự 2015, Điều 148).");
        assertThat(text(report))
                .doesNotContain(ForbiddenWords.ALL.toArray(String[]::new))
                .doesNotContain(
                        "chốt",
                        "đối chiếu",
                        "Bộ luật",
                        "phần việc",
                        "trả lại",
                        "Khối lượng",
                        "chưa có số liệu",
                        "mặc định");
    }

    @Test
    void aConsolidatedReportReadsLikeThis() {
        assertThat(text(report(
                        SAMPLE.consolidated(), "so-khoa-hoc-va-cong-nghe", Instant.parse("2026-11-16T16:30:00Z"))))
                .isEqualTo("""
                        ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH | SỞ KHOA HỌC VÀ CÔNG NGHỆ | Số:        /BC-SKHCN
                        Quảng Ninh, ngày       tháng       năm 2026
                        BÁO CÁO
                        Kết quả thực hiện Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh, năm 2026
                        Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh
                        PARAGRAPH Thực hiện Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh về việc thực hiện Nghị quyết số 45-NQ/TW về đội ngũ trí thức, Sở Khoa học và Công nghệ báo cáo kết quả thực hiện năm 2026 như sau:
                        HEADING I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI
                        PARAGRAPH [Bổ sung: văn bản, hoạt động chỉ đạo, triển khai trong kỳ]
                        HEADING II. KẾT QUẢ THỰC HIỆN
                        SUBHEADING 1. Kết quả chung
                        PARAGRAPH Kế hoạch giao 03 nhiệm vụ; thuộc kỳ báo cáo 03. Trong 03 nhiệm vụ thuộc kỳ báo cáo, có 01 nhiệm vụ chuyển tiếp từ các năm trước (số liệu tính đến ngày 16/11/2026): đang thực hiện 02; chưa có báo cáo 01. Trong số nhiệm vụ chưa hoàn thành, 01 nhiệm vụ đã quá hạn. Đã hoàn thành 0/02 nhiệm vụ có thời hạn; 0/01 nhiệm vụ khác đã được triển khai. Chi tiết từng nhiệm vụ tại Phụ lục I; tình hình nộp báo cáo của các cơ quan, đơn vị, địa phương tại Phụ lục II.
                        SUBHEADING 2. Kết quả theo nhóm nhiệm vụ
                        ITEM Ban hành chính sách thu hút: Sở Nội vụ đã trình dự thảo Nghị quyết. Nhiệm vụ đang được tiếp tục thực hiện, đã quá thời hạn 31/12/2025. Được gia hạn từ ngày 30/6/2025 đến ngày 31/12/2025 theo Quyết định số 12/QĐ-UBND ngày 01/6/2025 của UBND tỉnh.
                        ITEM Đào tạo hằng năm: 01/03 cơ quan cấp tỉnh hoàn thành. Cụ thể:
                        SUBITEM Sở Nội vụ: Mở 3 lớp, 120 học viên. Sản phẩm: Báo cáo số 123/BC-SNV ngày 01/10/2026. Hoàn thành ngày 02/10/2026.
                        PARAGRAPH Nhiệm vụ chưa có báo cáo: tuyên truyền Nghị quyết.
                        SUBHEADING 3. Thực hiện chỉ tiêu
                        ITEM Người có trình độ cao đẳng trở lên: năm 2025 đạt 128.500/136.000 người, phấn đấu đến năm 2030.
                        HEADING III. ĐÁNH GIÁ CHUNG
                        SUBHEADING 1. Kết quả nổi bật
                        PARAGRAPH [Bổ sung: kết quả nổi bật]
                        SUBHEADING 2. Khó khăn, vướng mắc
                        PARAGRAPH [Bổ sung: khó khăn, vướng mắc]
                        SUBHEADING 3. Tồn tại, hạn chế
                        PARAGRAPH Đến ngày 16/11/2026, còn 01 nhiệm vụ chưa hoàn thành, đã quá hạn; 01 nhiệm vụ chưa có báo cáo.
                        ITEM Ban hành chính sách thu hút (quá hạn 31/12/2025; Sở Nội vụ). Nguyên nhân: Chưa bố trí được kinh phí.
                        SUBHEADING 4. Nguyên nhân
                        PARAGRAPH [Bổ sung: nguyên nhân khách quan, chủ quan]
                        HEADING IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027
                        ITEM Tập trung hoàn thành 01 nhiệm vụ đã quá hạn: ban hành chính sách thu hút (hạn 31/12/2025).
                        ITEM Đào tạo, bồi dưỡng, thu hút, trọng dụng nhân tài: tiếp tục triển khai các nhiệm vụ theo Kế hoạch.
                        HEADING V. ĐỀ XUẤT, KIẾN NGHỊ
                        SUBHEADING 1. Đối với Ủy ban nhân dân tỉnh
                        ITEM Đề nghị bổ sung dự toán (Sở Nội vụ).
                        PARAGRAPH Trên đây là báo cáo kết quả thực hiện Kế hoạch số 205/KH-UBND trong năm 2026, Sở Khoa học và Công nghệ kính báo cáo Ủy ban nhân dân tỉnh Quảng Ninh./.
                        Nơi nhận: Như trên; Lưu: VT, VP | null | GIÁM ĐỐC
                        Phụ lục I TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ
                        | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Sản phẩm | Tỷ lệ | Ngày hoàn thành hoặc thời hạn | Tình trạng
                        | 1 | I.1. Tuyên truyền Nghị quyết | Sở Nội vụ |  |  |  | Chưa có báo cáo
                        | 2 | II.1. Ban hành chính sách thu hút | Sở Nội vụ |  | 40% | Hạn 31/12/2025 | Đang thực hiện, đã quá hạn
                        | 3 | II.2. Đào tạo hằng năm | Sở Khoa học và Công nghệ, Sở Nội vụ, Sở Tài chính | Báo cáo số 123/BC-SNV ngày 01/10/2026 |  | Hạn 31/12/2026 | Đang thực hiện (01/03 cơ quan cấp tỉnh hoàn thành)
                        Phụ lục II TÌNH HÌNH NỘP BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG
                        | STT | Cơ quan, đơn vị, địa phương | Tình trạng nộp báo cáo
                        | 1 | Sở Nội vụ | Chưa nộp
                        | 2 | Sở Khoa học và Công nghệ | Cơ quan đầu mối
                        Phụ lục III TÌNH HÌNH THỰC HIỆN CHỈ TIÊU ĐẾN NĂM 2030
                        | STT | Chỉ tiêu | Mức đề ra | Kết quả
                        | 1 | Người có trình độ cao đẳng trở lên | Khoảng 136.000 người | 128.500 người (năm 2025)
                        """);
    }

    public static ReportContent report(String obligationId, String reporter, Instant asOf) {
        return report(obligationId, reporter, asOf, false);
    }

    public static ReportContent draft(String obligationId, String reporter) {
        return report(obligationId, reporter, Instant.MAX, true);
    }

    private static ReportContent report(String obligationId, String reporter, Instant asOf, boolean draft) {
        return report(Documents.registry(SAMPLE.documents(Sample.REGISTERED)), obligationId, reporter, asOf, draft);
    }

    private static ReportContent report(
            Registry registry, String obligationId, String reporter, Instant asOf, boolean draft) {
        Obligation obligation = registry.obligations().get(obligationId);
        Deadline deadline = new Deadlines(registry).of(obligation, 2026);
        List<ReporterLine> below = obligation.consolidates() == null
                ? List.of()
                : List.of(new ReporterLine(
                        new ReportContent.Named(SAMPLE.agency("so-noi-vu"), "Sở Nội vụ"),
                        "r1",
                        Outcome.NOT_YET,
                        null,
                        null,
                        0));
        AssemblyRequest request = new AssemblyRequest(
                SAMPLE.report(obligationId, 2026, reporter),
                obligation,
                deadline,
                null,
                SAMPLE.agency(reporter),
                draft,
                deadline.closesAt(),
                asOf,
                deadline.closesAt().plusSeconds(3),
                null);
        return ReportAssembler.assemble(
                registry, request, new AssemblyInput(states(), List.of(), List.of(), below, List.of()));
    }

    private static List<Effective> states() {
        List<Assignment> versions = List.of(
                assignment(1, "I.1", "so-noi-vu").occurrence("2026", "2026-01-01", "2026-12-31", null),
                assignment(2, "II.1", "so-noi-vu")
                        .occurrence("2025", "2025-01-01", "2025-12-31", "2025-12-31")
                        .with("status", "IN_PROGRESS")
                        .with("percent", 40)
                        .with("result", "Đã trình dự thảo Nghị quyết")
                        .with("difficulties", "Chưa bố trí được kinh phí")
                        .with("proposals", "Đề nghị bổ sung dự toán")
                        .with("verification", fields("state", "RETURNED", "reason", "Thiếu văn bản ban hành"))
                        .with(
                                "extensions",
                                List.of(fields(
                                        "oldDue",
                                        "2025-06-30",
                                        "newDue",
                                        "2025-12-31",
                                        "decision",
                                        fields("number", "12/QĐ-UBND", "date", "2025-06-01", "issuer", "UBND tỉnh")))),
                assignment(3, "II.2", "so-noi-vu")
                        .with("status", "COMPLETED")
                        .with("completedOn", "2026-10-02")
                        .with("result", "Mở 3 lớp, 120 học viên")
                        .with(
                                "evidence",
                                List.of(fields("number", "123/BC-SNV", "date", "2026-10-01", "issuer", "Sở Nội vụ"))),
                assignment(4, "II.2", "so-tai-chinh"),
                assignment(5, "II.2", "so-khoa-hoc-va-cong-nghe"));
        return versions.stream()
                .map(a -> Document.read(a.json(), AssignmentState.class))
                .map(s -> new Effective(s, s.effectiveAt()))
                .toList();
    }

    private static Assignment assignment(int number, String task, String agency) {
        return new Assignment(
                "01920000-0000-7000-8000-00000000000" + number,
                1,
                SAMPLE.task(task),
                SAMPLE.province(),
                SAMPLE.agency(agency));
    }

    private static String text(ReportContent report) {
        OfficialDocument m = OfficialDocument.of(report);
        List<String> lines = new ArrayList<>();
        OfficialDocument.Header h = m.header();
        lines.add(h.parent() + " | " + h.issuer() + " | " + h.number());
        lines.addAll(
                List.of(h.placeAndDate(), h.title(), h.subject(), "Kính gửi: " + String.join("; ", h.addressees())));
        for (OfficialDocument.Block block : m.body()) {
            if (block.table() == null) {
                lines.add(block.kind() + " " + block.text());
            } else {
                lines.addAll(table(block.table()));
            }
        }
        lines.add("Nơi nhận: " + String.join("; ", h.recipients()) + " | " + h.authority() + " | " + h.post());
        for (OfficialDocument.Annex annex : m.annexes()) {
            lines.add(annex.number() + " " + annex.title());
            lines.addAll(table(annex.table()));
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> table(OfficialDocument.Table table) {
        List<String> lines = new ArrayList<>(List.of("| "
                + table.columns().stream().map(OfficialDocument.Column::heading).collect(Collectors.joining(" | "))));
        table.rows().forEach(row -> lines.add("| " + String.join(" | ", row).replace("\n", " / ")));
        return lines;
    }
}

package vn.tiendo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The screens of reports in each manner, the main path with what goes wrong on it: "Báo cáo của cơ quan", "Ai chưa nộp" and "Soạn báo cáo
 * tổng hợp".
 */
@ParameterizedClass
@MethodSource("vn.tiendo.pages.Manner#walked")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportScreensIT {

    @RegisterExtension
    static final Office OFFICE = new Office(GiaLai.TODAY);

    @TempDir
    Path folder;

    @Parameter
    Manner manner;

    private Official anOfficial() {
        return OFFICE.signedIn(manner, GiaLai.official(manner));
    }

    private Official focalAgency() {
        return OFFICE.signedIn(manner, GiaLai.FOCAL);
    }

    private Official committee() {
        return OFFICE.signedIn(manner, GiaLai.COMMITTEE);
    }

    private String department() {
        return GiaLai.department(manner);
    }

    @Test
    @Order(1)
    void aDepartmentWritesItsReportAndHandsItIn() {
        try (Official official = anOfficial()) {
            official.go("Báo cáo của cơ quan").follow("Soạn và nộp");
            for (String part :
                    List.of("Kết quả nổi bật", "Tồn tại, hạn chế", "Nguyên nhân khách quan", "Nguyên nhân chủ quan")) {
                official.fill(part, words(part));
            }
            official.fill("Kinh phí thực hiện", "Quá dài. ".repeat(2500))
                    .press("Lưu bản thảo")
                    .isRefused("Kinh phí thực hiện");
            official.fill("Kinh phí thực hiện", "")
                    .fill("Đề xuất 1", "Bố trí thêm kinh phí.")
                    .choose("Gửi ai", "Đối với Ủy ban nhân dân tỉnh")
                    .press("Lấy gợi ý vào ô Phương hướng")
                    .sees("Đã đưa gợi ý vào ô");
            official.press("Lưu bản thảo").isTold("Đã lưu bản thảo.");
            official.readsBeside("Xem toàn văn", words("Kết quả nổi bật"));
            official.press("Lưu và chuyển sang bước nộp").press("Nộp báo cáo").isTold("Đã nộp báo cáo.");
        }
    }

    private String words(String part) {
        return "Lời của " + department() + " về " + part.toLowerCase() + ".";
    }

    @Test
    @Order(2)
    void theFocalAgencyReturnsAReportAndAcceptsItWhenItComesAgain() {
        try (Official official = focalAgency()) {
            official.go("Ai chưa nộp").follow(department(), "Đã nộp", 0).open("Trả lại…");
            official.press("Trả lại báo cáo").isRefused("Lý do trả lại");
            official.fill("Lý do trả lại", "Cần nêu số kinh phí đã bố trí.")
                    .press("Trả lại báo cáo")
                    .isTold("Đã trả lại báo cáo");
        }
        try (Official official = anOfficial()) {
            official.go("Báo cáo của cơ quan")
                    .sees("Cần nêu số kinh phí đã bố trí.")
                    .follow("Sửa và nộp lại");
            official.fill("Kinh phí thực hiện", "Đã bố trí 120 triệu đồng.")
                    .press("Lưu và chuyển sang bước nộp")
                    .press("Nộp báo cáo")
                    .isTold("Đã nộp báo cáo.");
        }
        try (Official official = focalAgency()) {
            official.go("Ai chưa nộp").follow(department(), "Đã nộp", 0);
            official.press("Tiếp nhận").isTold("Đã tiếp nhận báo cáo.");
        }
    }

    @Test
    @Order(3)
    void theFocalAgencyHandsInForADepartmentAndTheCommitteeAccepts() {
        try (Official official = focalAgency()) {
            official.go("Ai chưa nộp").follow(department(), "Chưa nộp", 0).open("Nộp thay…");
            official.press("Nộp thay").isRefused("Lý do nộp thay");
            official.fill("Lý do nộp thay", "Cơ quan đang bàn giao nhiệm vụ.")
                    .press("Nộp thay")
                    .isTold("Đã nộp thay");
        }
        try (Official official = committee()) {
            official.go("Ai chưa nộp").follow(department(), "Đã nộp", 1);
            official.press("Tiếp nhận").isTold("Đã tiếp nhận báo cáo.");
        }
    }

    @Test
    @Order(4)
    void theFocalAgencyUrges() {
        try (Official official = focalAgency()) {
            official.go("Ai chưa nộp").follow("Soạn công văn đôn đốc");
            official.fill("Thời hạn mới", "hôm sau").press("Xem công văn").isRefused("Thời hạn mới");
            official.fill("Thời hạn mới", "24/12/2026").press("Xem công văn").sees("24/12/2026");
            assertThat(official.download("Tải tệp Word")).isNotEmptyFile();
        }
    }

    @Test
    @Order(5)
    void aDepartmentRecordsNumberAndSignerAndKeepsTheSignedCopy() throws IOException {
        try (Official official = anOfficial()) {
            official.go("Báo cáo của cơ quan").follow("Ghi số, ngày, người ký");
            official.press("Ghi số, ngày và người ký").isRefused("Số, ký hiệu");
            official.fill("Số, ký hiệu", "612/BC-CQ")
                    .fill("Ngày ban hành", "17/12/2026")
                    .fill("Họ tên người ký", "Người Ký Thử")
                    .press("Ghi số, ngày và người ký")
                    .isTold("Đã ghi số, ngày và người ký.");
            official.press("Gửi bản ký").isRefused("Bản ký");
            official.attach("Bản ký (PDF, hoặc ảnh quét JPEG, PNG)", Papers.signed(folder.resolve("ban-ky.pdf")))
                    .press("Gửi bản ký")
                    .isTold("Đã nhận bản ký.");
        }
    }

    @Test
    @Order(6)
    void theFocalAgencyWritesAPartOfTheConsolidatedReport() {
        try (Official official = focalAgency()) {
            official.go("Soạn báo cáo tổng hợp").follow("Soạn");
            official.press("Lấy số liệu mới").isTold("Đã lấy số liệu mới.");
            official.follow("Tồn tại, hạn chế")
                    .press(words("Tồn tại, hạn chế"), "Không đưa vào")
                    .isTold("Đã ghi “Không đưa vào”");
            official.follow("Báo cáo tổng hợp năm 2026")
                    .follow("Kết quả nổi bật")
                    .press(words("Kết quả nổi bật"), "Đưa vào")
                    .isTold("Đã đưa ý kiến vào báo cáo");
            official.fillFirst("Viết thêm một đoạn", "Lời của cơ quan đầu mối.")
                    .press("Lưu mục này")
                    .isTold("Đã lưu mục này.");
            official.press("Ghép các đoạn đã chọn").isRefused("Để ghép, hãy đánh dấu ít nhất hai");
            official.press("Xuống đoạn 1").isTold("Đã đổi thứ tự.");
            official.fill("Đoạn 1", "Lời đã sửa.").press("Lưu mục này").isTold("Đã lưu mục này.");
            official.tick("Chọn để ghép đoạn 1")
                    .tick("Chọn để ghép đoạn 2")
                    .press("Ghép các đoạn đã chọn")
                    .isTold("Đã ghép thành một đoạn.");
            official.press("Bỏ đoạn này").isTold("Đã bỏ đoạn.");
        }
    }

    @Test
    @Order(7)
    void theFocalAgencyReadsTheFiguresAndQuestionsOfTheConsolidatedReport() {
        try (Official official = focalAgency()) {
            for (String page :
                    List.of("Số liệu và phụ lục", "Phiếu kiểm soát số liệu", "Thay đổi giữa các lần lập", "Đề cương")) {
                official.go("Soạn báo cáo tổng hợp").follow("Soạn").follow(page).sees("Báo cáo tổng hợp năm 2026");
            }
        }
    }
}

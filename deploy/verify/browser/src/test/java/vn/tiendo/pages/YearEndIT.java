package vn.tiendo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.browser.Stack;

/**
 * The year end of Quảng Ninh by pages alone: from the first status change to the issued consolidated report with its signed copy. Only at
 * the end the API is asked, what is on record.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearEndIT {

    private static final String FINANCE = "Sở Tài chính Quảng Ninh";
    private static final String FOCAL = "Đầu mối Quảng Ninh";
    private static final String COMMITTEE = "Ủy ban nhân dân tỉnh Quảng Ninh";

    /** What of a report nobody can draw from figures. */
    private static final List<String> TO_WRITE =
            List.of("Kết quả nổi bật", "Tồn tại, hạn chế", "Nguyên nhân khách quan", "Nguyên nhân chủ quan");

    private static final String CONSOLIDATED =
            "quang-ninh-205-kh-ubnd-2024-tong-hop-2026-quang-ninh-so-khoa-hoc-va-cong-nghe";

    @RegisterExtension
    static final Office OFFICE = new Office("--today=2026-10-12");

    private static final Pictures PICTURES = new Pictures();

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void inOctoberADepartmentReportsAndTheFocalAgencyConfirms() throws IOException {
        try (Official official = OFFICE.signedIn(Manner.MOUSE, FINANCE)) {
            official.go("Việc của tôi").follow("Cập nhật nhiệm vụ");
            official.choose("Tình trạng", "Hoàn thành")
                    .fill("Ngày hoàn thành", "2/10/2026")
                    .fill("Kết quả", "Đã bố trí kinh phí phát triển đội ngũ trí thức năm 2026.")
                    .fill("Số, ký hiệu văn bản", "2511/STC-QLNS")
                    .fill("Ngày văn bản", "30/9/2026")
                    .fill("Nơi ban hành", "Sở Tài chính")
                    .fill("Trích yếu", "Bố trí kinh phí phát triển đội ngũ trí thức")
                    .press("Lưu báo cáo")
                    .isTold("Đã lưu báo cáo về nhiệm vụ");
            official.follow("Cập nhật nhiệm vụ");
            official.choose("Tình trạng", "Đang thực hiện")
                    .fill("Tỷ lệ hoàn thành (%)", "40")
                    .fill("Kết quả", "Đang thẩm định dự toán của các cơ quan, đơn vị.")
                    .fill("Khó khăn, vướng mắc", "Một số đơn vị gửi dự toán chậm.")
                    .press("Lưu báo cáo")
                    .isTold("Đã lưu báo cáo về nhiệm vụ");
            PICTURES.take(official.go("Việc của tôi"), "viec-cua-toi");
            Paper.of(official, "viec-cua-toi");
            Paper.of(official.follow("Cập nhật nhiệm vụ"), "nhiem-vu-cua-toi");
            official.go("Việc của tôi")
                    .open("Chưa làm, không phát sinh")
                    .press("Ghi “Chưa thực hiện” cho")
                    .isTold("Đã ghi “Chưa thực hiện”");
        }
        try (Official official = OFFICE.signedIn(Manner.MOUSE, FOCAL)) {
            official.go("Chờ xác nhận").sees("2511/STC-QLNS");
            PICTURES.take(official, "cho-xac-nhan");
            Paper.of(official, "cho-xac-nhan");
            official.press("Xác nhận nhiệm vụ").isTold("Đã xác nhận");
        }
    }

    @Test
    @Order(2)
    void inNovemberTheDepartmentWritesAndHandsInItsReport() throws IOException {
        OFFICE.onAnotherDay("2026-11-12");
        try (Official official = OFFICE.signedIn(Manner.MOUSE, FINANCE)) {
            official.go("Báo cáo của cơ quan").follow("Soạn và nộp");
            TO_WRITE.forEach(part -> official.fill(part, "Lời của Sở Tài chính về " + part.toLowerCase() + "."));
            official.press("Lấy gợi ý vào ô Phương hướng").press("Lưu bản thảo");
            PICTURES.take(official, "bao-cao", "Kết quả nổi bật");
            assertThat(Paper.of(official, "bao-cao").sheets().toString())
                    .contains("Lời của Sở Tài chính về tồn tại, hạn chế.");
            official.press("Lưu và chuyển sang bước nộp").press("Nộp báo cáo").isTold("Đã nộp báo cáo.");
        }
    }

    @Test
    @Order(3)
    void theDepartmentRecordsNumberAndSignerAndKeepsTheSignedCopy() throws IOException {
        try (Official official = OFFICE.signedIn(Manner.MOUSE, FINANCE)) {
            number(official, "612/BC-STC", "12/11/2026");
            official.attach("Bản ký (PDF, hoặc ảnh quét JPEG, PNG)", Papers.signed(folder.resolve("so-tai-chinh.pdf")))
                    .press("Gửi bản ký")
                    .isTold("Đã nhận bản ký.");
        }
    }

    @Test
    @Order(4)
    void theFocalAgencyAcceptsAndUrges() throws IOException {
        OFFICE.onAnotherDay("2026-11-18");
        try (Official official = OFFICE.signedIn(Manner.MOUSE, FOCAL)) {
            PICTURES.take(official, "trang-dau");
            assertThat(Paper.of(official, "trang-dau").sheets()).hasSize(1);
            official.go("Ai chưa nộp").follow("Đã nộp").press("Tiếp nhận").isTold("Đã tiếp nhận báo cáo.");
            PICTURES.take(official.go("Ai chưa nộp"), "ai-chua-nop");
            assertThat(Paper.of(official, "ai-chua-nop").sheets())
                    .as("the table's head on every side")
                    .hasSizeGreaterThan(1)
                    .allMatch(side -> side.contains("Cơ quan Báo cáo năm 2026 hạn thứ Hai, 16/11/2026"));
            Paper.of(official.follow("So sánh các năm"), "qua-cac-nam");
            official.go("Ai chưa nộp").follow("Soạn công văn đôn đốc").press("Xem công văn");
            assertThat(official.download("Tải tệp Word")).isNotEmptyFile();
        }
    }

    @Test
    @Order(5)
    void theFocalAgencyTakesWhatADepartmentWrote() throws IOException {
        try (Official official = OFFICE.signedIn(Manner.MOUSE, FOCAL)) {
            official.go("Soạn báo cáo tổng hợp").follow("Soạn");
            Paper.of(official, "soan-bao-cao");
            official.follow("Kết quả nổi bật").press("Đưa vào").sees("Lời của Sở Tài chính về kết quả nổi bật.");
            PICTURES.take(official, "soan-bao-cao");
            Paper.of(official, "soan-muc");
        }
    }

    @Test
    @Order(6)
    void theConsolidatedReportIsHandedInNumberedAndKeptAsItWasSigned() throws IOException {
        OFFICE.onAnotherDay("2026-11-26");
        try (Official official = OFFICE.signedIn(Manner.MOUSE, FOCAL)) {
            official.go("Soạn báo cáo tổng hợp").follow("Soạn");
            for (String part : List.of("Tồn tại, hạn chế", "Nguyên nhân")) {
                official.follow(part);
                official.fillFirst("Viết thêm một đoạn", "Lời của cơ quan đầu mối.")
                        .press("Lưu mục này");
                official.follow("Báo cáo tổng hợp năm 2026");
            }
            official.follow("Nộp, ghi số, bản ký")
                    .follow("Chuyển sang bước nộp")
                    .press("Nộp báo cáo");
            official.isTold("Đã nộp báo cáo.");
        }
        try (Official official = OFFICE.signedIn(Manner.MOUSE, COMMITTEE)) {
            PICTURES.take(official.go("Tiến độ"), "tien-do");
            number(official, "301/BC-UBND", "26/11/2026");
            official.attach("Bản ký (PDF, hoặc ảnh quét JPEG, PNG)", Papers.signed(folder.resolve("ubnd.pdf")))
                    .press("Gửi bản ký")
                    .isTold("Đã nhận bản ký.");
        }
    }

    private static void number(Official official, String number, String day) {
        official.go("Báo cáo của cơ quan").follow("Ghi số, ngày, người ký");
        official.fill("Số, ký hiệu", number)
                .fill("Ngày ban hành", day)
                .fill("Họ tên người ký", "Người Ký Thử")
                .press("Ghi số, ngày và người ký")
                .isTold("Đã ghi số, ngày và người ký.");
    }

    @Test
    @Order(7)
    void whatIsOnRecordIsWhatWasDoneOnPages() throws Exception {
        JsonNode files = asked("/api/v1/reports/" + CONSOLIDATED + "/files").path("items");
        JsonNode signed = null;
        for (JsonNode file : files) {
            signed = file.path("kind").asText().equals("SIGNED") ? file : signed;
        }
        assertThat(signed).as(files.toString()).isNotNull();
        assertThat(signed.path("hash").asText()).isEqualTo(sha256(folder.resolve("ubnd.pdf")));
        JsonNode report = asked("/api/v1/reports/" + CONSOLIDATED);
        assertThat(report.toString()).contains("301/BC-UBND", "Lời của Sở Tài chính về kết quả nổi bật.");
        assertThat(asked("/api/v1/audit?agency=quang-ninh-so-tai-chinh&limit=200")
                        .toString())
                .contains("agency-reporter-quang-ninh-so-tai-chinh", "focal-quang-ninh");
    }

    private static JsonNode asked(String path) throws Exception {
        Stack stack = OFFICE.stack();
        String port = path.startsWith("/api/v1/audit") ? "--plan-port" : "--report-port";
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.address(port) + path))
                .header("Authorization", "Bearer " + stack.tokens().get("focal-quang-ninh"))
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    @Order(8)
    void everyScreenComesOutOfThePrinter() throws IOException {
        try (Official official = OFFICE.signedIn(Manner.MOUSE, FOCAL)) {
            Paper.of(official.go("Báo cáo của cơ quan"), "bao-cao-cua-co-quan");
            Paper.of(official.go("Ai chưa nộp").follow("Đã nộp"), "bao-cao-da-nhan");
            Paper.of(official.go("Soạn báo cáo tổng hợp"), "bao-cao-tong-hop");
            Paper.of(official.follow("Xem").follow("Số liệu và phụ lục"), "so-lieu");
            official.go("Soạn báo cáo tổng hợp").follow("Xem");
            Paper.of(official.follow("Phiếu kiểm soát số liệu"), "phieu-kiem-soat");
            official.go("Soạn báo cáo tổng hợp").follow("Xem");
            Paper.of(official.follow("Thay đổi giữa các lần lập"), "thay-doi");
            List<String> guide = Paper.of(official.go("Hướng dẫn"), "huong-dan").sheets();
            for (int section = 1; section <= guide.size(); section++) {
                assertThat(guide.get(section - 1)).as("a side a screen").contains(section + ". ", "Để làm gì:");
            }
            assertThat(guide).hasSize(8);
        }
        try (Official official = OFFICE.signedIn(Manner.MOUSE, COMMITTEE)) {
            Paper.of(official.go("Báo cáo của cơ quan").follow("Xem"), "bao-cao-da-ban-hanh");
            Paper.of(official.go("Tiến độ"), "tien-do");
            Paper.of(official.follow("Xem theo từng cơ quan"), "tien-do-co-quan");
            Paper.of(official.go("Tiến độ").follow("Hội trí thức"), "tien-do-nhom");
            Paper.of(official.follow("IV."), "tien-do-nhiem-vu");
        }
    }

    @Test
    @Order(9)
    void guideAndReadmeShowThePagesAsTheyAre() throws IOException {
        PICTURES.areThoseThatAreShown();
    }
}

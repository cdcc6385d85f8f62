package vn.tiendo.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
 * The screens of tasks in each manner, the main path with what goes wrong on it: first page, guide, "Việc của tôi", "Chờ xác nhận" and
 * "Tiến độ".
 */
@ParameterizedClass
@MethodSource("vn.tiendo.pages.Manner#walked")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TaskScreensIT {

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
    void whoComesSeesWhatWaitsAndHowItIsDone() {
        try (Official official = anOfficial()) {
            official.sees("báo cáo đã quá hạn nộp")
                    .follow("Mở Báo cáo của cơ quan")
                    .sees("Soạn và nộp");
            official.go("Trang đầu").follow("Mở Việc của tôi").sees("Chưa làm, không phát sinh");
            official.go("Hướng dẫn").follow("3. Việc của tôi").sees("nhiệm vụ bị trả lại và quá hạn đứng trước");
        }
    }

    @Test
    @Order(2)
    void aDepartmentSendsItsFormOfExcel() throws IOException {
        try (Official official = anOfficial()) {
            official.go("Việc của tôi").follow("Tải và nộp biểu Excel").follow("Tải biểu Excel");
            Path form = Papers.filled(
                    official.download("Tải biểu Excel"),
                    folder.resolve("bieu.xlsx"),
                    Map.of("H4", "Đang thực hiện", "H5", "Đã hoàn thành"));
            official.follow("Về Việc của tôi").follow("Tải và nộp biểu Excel");
            official.press("Kiểm tra trước").isRefused("Cần chọn tệp Excel đã điền.");
            official.attach("Tệp Excel đã điền", form)
                    .press("Kiểm tra trước")
                    .isTold("1 dòng lưu được, 1 dòng cần sửa");
            official.attach("Tệp Excel đã điền", form)
                    .press("Lưu các dòng đã điền")
                    .isTold("Đã lưu 1 dòng, 1 dòng cần sửa");
        }
    }

    @Test
    @Order(3)
    void aDepartmentReportsOnOneTaskOnManyAndOnTheRest() {
        try (Official official = anOfficial()) {
            official.go("Việc của tôi").follow("Cập nhật nhiệm vụ II.02");
            complete(official, "20/12/2024", "12");
            if (manner.script) {
                official.sees("thứ Sáu, 20/12/2024");
            }
            official.press("Lưu báo cáo").isRefused("Cần cả số và ký hiệu văn bản");
            official.fill("Số, ký hiệu văn bản", "12/KH-UBND")
                    .press("Lưu báo cáo")
                    .isTold("Đã lưu báo cáo về nhiệm vụ");

            official.tick("Chọn nhiệm vụ I.04")
                    .tick("Chọn nhiệm vụ II.02")
                    .tick("Chọn nhiệm vụ I.2")
                    .press("Cập nhật các nhiệm vụ đã chọn");
            official.press("Lưu cho 3 nhiệm vụ").isRefused("Tình trạng");
            complete(official, "20/11/2025", "13/KH-UBND");
            official.press("Lưu cho 3 nhiệm vụ").isTold("Đã lưu 3 nhiệm vụ");

            official.go("Việc của tôi")
                    .open("Chưa làm, không phát sinh")
                    .press("Ghi “Chưa thực hiện” cho")
                    .isTold("Đã ghi “Chưa thực hiện”");
        }
    }

    private void complete(Official official, String day, String document) {
        official.choose("Tình trạng", "Hoàn thành")
                .fill("Ngày hoàn thành", day)
                .fill("Số, ký hiệu văn bản", document)
                .fill("Ngày văn bản", day)
                .fill("Nơi ban hành", department());
    }

    @Test
    @Order(4)
    void aDepartmentAsksForMoreTime() {
        try (Official official = anOfficial()) {
            official.go("Việc của tôi").follow("Cập nhật nhiệm vụ III.2");
            official.choose("Tình trạng", "Đang thực hiện")
                    .fill("Tỷ lệ hoàn thành (%)", "40")
                    .press("Lưu báo cáo")
                    .isTold("Đã lưu báo cáo về nhiệm vụ");
            official.sees("Quá hạn").follow("Cập nhật nhiệm vụ III.2").follow("Xin gia hạn");
            official.press("Gửi đề nghị gia hạn").isRefused("Xin gia hạn đến ngày");
            official.fill("Xin gia hạn đến ngày", "31/3/2027")
                    .fill("Lý do chưa hoàn thành đúng thời hạn", "Số liệu của các đơn vị đến chậm.")
                    .press("Gửi đề nghị gia hạn")
                    .isTold("Đã gửi đề nghị gia hạn");
            official.open("Dự thảo công văn").sees("Số liệu của các đơn vị đến chậm.");
        }
    }

    @Test
    @Order(5)
    void theFocalAgencyReturnsOneResultAndConfirmsOthers() {
        try (Official official = focalAgency()) {
            official.go("Chờ xác nhận").follow("Trả lại, yêu cầu giải trình… nhiệm vụ I.04, " + department());
            official.press("Trả lại").isRefused("Lý do trả lại");
            official.fill("Lý do trả lại", "Chưa kèm văn bản ban hành.")
                    .press("Trả lại")
                    .isTold("Đã trả lại");
            official.press("Xác nhận các nhiệm vụ đã chọn").isRefused("Chưa chọn nhiệm vụ nào");
            official.tick("Chọn nhiệm vụ I.2, " + department())
                    .tick("Chọn nhiệm vụ II.02, " + department(), 0)
                    .press("Xác nhận các nhiệm vụ đã chọn")
                    .isTold("Đã xác nhận");
            official.press("Xác nhận nhiệm vụ II.02, " + department()).isTold("Đã xác nhận");
        }
    }

    @Test
    @Order(6)
    void theFocalAgencyAsksWhyAndGrantsMoreTime() {
        String task = "nhiệm vụ III.2, " + department();
        try (Official official = focalAgency()) {
            official.go("Chờ xác nhận").follow("Nhiệm vụ quá hạn").follow("Yêu cầu giải trình về " + task);
            official.press("Gửi yêu cầu giải trình").isRefused("Nội dung yêu cầu giải trình");
            official.fill("Nội dung yêu cầu giải trình", "Vì sao nhiệm vụ chưa xong?")
                    .fill("Trả lời chậm nhất ngày", "24/12/2026")
                    .press("Gửi yêu cầu giải trình")
                    .isTold("Đã gửi yêu cầu giải trình");
            official.follow("Đề nghị gia hạn").follow("Xem và quyết định đề nghị gia hạn " + task);
            official.press("Đồng ý gia hạn").isRefused("Số, ký hiệu văn bản cho gia hạn");
            official.fill("Số, ký hiệu văn bản cho gia hạn", "2345/UBND-KGVX")
                    .fill("Ngày văn bản", "16/12/2026")
                    .fill("Cơ quan ban hành", "Ủy ban nhân dân tỉnh")
                    .press("Đồng ý gia hạn")
                    .isTold(task);
        }
        try (Official official = anOfficial()) {
            official.go("Việc của tôi").sees("Chưa kèm văn bản ban hành.").follow("Trả lời");
            official.press("Gửi giải trình").isRefused("Nội dung giải trình");
            official.fill("Nội dung giải trình", "Chờ số liệu của các đơn vị.")
                    .press("Gửi giải trình")
                    .isTold("Đã gửi giải trình");
        }
    }

    @Test
    @Order(7)
    void aLeaderGoesFromAGroupToATaskAndAsksWhy() {
        try (Official official = committee()) {
            official.go("Tiến độ").follow("Nhận thức").follow("I.04.").sees(department());
            official.open("Quá trình").follow(department(), "Yêu cầu giải trình", 0);
            official.press("Gửi yêu cầu giải trình").isRefused("Nội dung yêu cầu giải trình");
            official.fill("Nội dung yêu cầu giải trình", "Bao giờ có văn bản ban hành?")
                    .fill("Trả lời chậm nhất ngày", "24/12/2026")
                    .press("Gửi yêu cầu giải trình")
                    .isTold("Đã gửi yêu cầu giải trình");
            official.go("Tiến độ").open("Số liệu từng tháng").follow("Xem theo từng cơ quan");
            official.follow(department()).sees("nhiệm vụ");
            official.go("Tiến độ").choose("Kế hoạch", "Kế hoạch tháng 9/2024 của tỉnh Gia Lai");
            official.press("Xem kế hoạch này").sees("Nhiệm vụ quá hạn");
        }
    }

    @Test
    @Order(8)
    void whoSignsOutHasToSayAgainWhoHeIs() {
        try (Official official = anOfficial()) {
            official.signOut().sees("Bạn vào với tư cách ai?");
            official.page().goBack();
            assertThat(official.page().getByText("người báo cáo của cơ quan")).hasCount(0);
            official.page().goForward();
            official.press("Sở Y tế Lai Châu").sees("Việc đang chờ");
        }
    }
}

package vn.tiendo.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From signing in to a report on a task, found by what an official sees. */
class MyWorkIT {

    @RegisterExtension
    static final Office OFFICE = new Office();

    @ParameterizedTest
    @EnumSource
    void anOfficialReportsOnATask(Manner manner) {
        try (Official official = OFFICE.signedIn(manner, "Sở Y tế Hà Tĩnh")) {
            official.go("Việc của tôi").follow("Cập nhật nhiệm vụ", manner.ordinal());
            official.choose("Tình trạng", "Hoàn thành")
                    .fill("Số, ký hiệu văn bản", "12")
                    .fill("Ngày văn bản", "2/10/2024")
                    .fill("Nơi ban hành", "Sở Y tế");
            if (manner.script) {
                official.sees("thứ Tư, 02/10/2024");
            }
            official.press("Lưu báo cáo").sees("Cần cả số và ký hiệu văn bản");
            official.fill("Số, ký hiệu văn bản", "1" + manner.ordinal() + "/KH-SYT")
                    .press("Lưu báo cáo")
                    .isTold("Đã lưu báo cáo về nhiệm vụ")
                    .sees("1" + manner.ordinal() + "/KH-SYT ngày 02/10/2024, Sở Y tế");
        }
    }

    @Test
    void whoSignsOutHasToSayAgainWhoHeIs() {
        try (Official official = OFFICE.signedIn(Manner.MOUSE, "Sở Y tế Hà Tĩnh")) {
            official.signOut().sees("Bạn vào với tư cách ai?");
            official.page().goBack();
            assertThat(official.page().getByText("người báo cáo của cơ quan")).hasCount(0);
            official.page().goForward();
            official.press("Sở Y tế Lai Châu").sees("Việc đang chờ");
        }
    }
}

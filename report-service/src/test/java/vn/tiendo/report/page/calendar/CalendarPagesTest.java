package vn.tiendo.report.page.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;

/** Somebody gets an address for the calendar of his phone, and takes it back. */
@QuarkusTest
@TestProfile(WithPages.class)
class CalendarPagesTest {

    @Inject
    PageLedger ledger;

    @BeforeEach
    void inNovember() {
        ledger.at("2026-11-20T09:00");
    }

    @Test
    void anAddressIsMadeShownOnceReadWithoutSigningInAndTakenBack() {
        Visitor official = WithPages.signedIn("lai-chau-so-y-te", "/");
        official.open(official.element("a:contains(lấy địa chỉ lịch)").attr("href"));
        assertThat(official.page().select("main").text()).contains("Bạn chưa tạo địa chỉ nào.");

        official.send(official.element("main form"), Map.of());
        String address = official.element("main a[href^=/calendars/]").attr("href");
        assertThat(official.page().select("main article h3").eachText())
                .containsExactly("Sở Y tế, tạo ngày 20/11/2026");

        Visitor phone = new Visitor(WithPages.PORT);
        assertThat(phone.ask(address).statusCode()).isEqualTo(200);
        assertThat(phone.ask(address).body()).startsWith("BEGIN:VCALENDAR").contains("lai-chau");

        official.open("/lich-dien-thoai");
        assertThat(official.page().select("main a[href^=/calendars/]")).isEmpty();
        assertThat(official.page().select("main dd").eachText()).containsExactly("20/11/2026", "20/11/2027");

        official.send(official.element("main article form"), Map.of());
        assertThat(official.element("[role=status]").text()).isEqualTo("Đã thu hồi địa chỉ.");
        assertThat(official.page().select("main article form")).isEmpty();
        assertThat(phone.ask(address).statusCode()).isEqualTo(404);
    }

    @Test
    void whoDoesNotSignInMakesNone() {
        assertThat(new Visitor(WithPages.PORT).ask("/lich-dien-thoai").statusCode())
                .isEqualTo(302);
    }
}

package vn.tiendo.plan.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.WithPages;

/** Whose session has ended while he typed loses nothing of it, without a script. */
@QuarkusTest
@TestProfile(WithPages.class)
class KeptFormTest {

    private static final Map<String, String> TYPED = Map.of(
            "tinh-trang", "IN_PROGRESS",
            "ty-le", "35",
            "ket-qua", "Đã ban hành <b>kế hoạch</b> & bố trí kinh phí.\r\nHết quý IV xong.");

    @AfterEach
    void backToTheDay() {
        TestClock.moveTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void whatWasTypedIsSentAgainAfterSigningInAsIfNothingHadHappened() {
        Visitor browser = typedWithoutSession(0);
        String path = browser.path();
        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.page().select("h1").text()).isEqualTo("Phiên làm việc đã hết");
        assertThat(browser.element("a[target=_blank]").text()).isEqualTo("Đăng nhập lại ở trang mới");
        assertThat(browser.element("form button").text()).isEqualTo("Gửi lại những gì đã gõ");
        assertThat(browser.shown().body()).doesNotContain("kinh phí", "ket-qua");
        assertThat(browser.shown().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.shown()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-ancestors 'none'");

        Element again = browser.element("form");
        browser.send(again, Map.of());
        assertThat(browser.status()).as("before he has signed in").isEqualTo(401);
        assertThat(browser.element("form input").attr("value"))
                .isEqualTo(again.select("input").attr("value"));

        browser.newTab().signIn("ha-tinh-so-tai-chinh", "/");
        browser.send(browser.element("form"), Map.of());
        assertThat(browser.path()).as(browser.shown().body()).isEqualTo("/viec-cua-toi");
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã lưu báo cáo");
        var stored = Api.reader()
                .get("/api/v1/assignments/" + path.replaceFirst(".*/", ""))
                .jsonPath();
        assertThat(stored.getString("result"))
                .isEqualTo("Đã ban hành <b>kế hoạch</b> & bố trí kinh phí.\nHết quý IV xong.");
        assertThat(stored.getInt("percent")).isEqualTo(35);
    }

    @Test
    void somebodyElseCannotSendIt() {
        Visitor browser = typedWithoutSession(1);
        browser.newTab().signIn("focal-ha-tinh-so-noi-vu", "/");
        browser.send(browser.element("form"), Map.of());
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().text()).contains("chưa có gì được lưu");
    }

    @Test
    void itIsNotTakenOnAnotherPathOrAfterTenMinutes() {
        Visitor browser = typedWithoutSession(1);
        String sealed = browser.element("form input").attr("value");
        String path = browser.path();
        Visitor signedIn = browser.newTab().signIn("ha-tinh-so-tai-chinh", "/viec-cua-toi");
        HttpResponse<String> elsewhere = signedIn.post("/viec-cua-toi/chua-thuc-hien", Map.of("da-go", sealed));
        assertThat(elsewhere.statusCode()).isEqualTo(403);

        TestClock.moveTo(LocalDateTime.of(2026, 11, 20, 9, 10, 1));
        HttpResponse<String> late = signedIn.post(path, Map.of("da-go", sealed));
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("chỉ được giữ mười phút", "chưa có gì được lưu");
        browser.loseSession().send(browser.element("form"), Map.of());
        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.page().text()).contains("chỉ được giữ mười phút");
        assertThat(browser.page().select("form")).isEmpty();
    }

    @Test
    void whatDoesNotComeFromAPageOfOursIsNotKept() {
        HttpResponse<String> answer = new Visitor(WithPages.PORT).post("/viec-cua-toi/x", Map.of("ket-qua", "x"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("không đến từ trang của hệ thống").doesNotContain("<form");
    }

    @Test
    void aFileHasToBeChosenAgain() {
        HttpResponse<String> answer = new Visitor(WithPages.PORT)
                .post("/viec-cua-toi/x", "multipart/form-data; boundary=b", "--b\r\n\r\n--b--\r\n");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("chọn lại tệp").doesNotContain("<form");
    }

    private static Visitor typedWithoutSession(int index) {
        Visitor browser = WithPages.signedIn("ha-tinh-so-tai-chinh");
        String id = Api.reader()
                .get("/api/v1/assignments?limit=200&year=2026&agency=ha-tinh-so-tai-chinh")
                .jsonPath()
                .getString("items[" + index + "].id");
        browser.open("/viec-cua-toi/" + id);
        Element form = WithPages.form(browser);
        return browser.loseSession().send(form, TYPED);
    }
}

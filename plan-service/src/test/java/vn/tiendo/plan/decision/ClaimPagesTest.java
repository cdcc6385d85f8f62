package vn.tiendo.plan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.WithPages;

/** What the focal agency and the committee do with completions on their page, and what becomes of it. */
@QuarkusTest
@TestProfile(WithPages.Deciding.class)
class ClaimPagesTest {

    private static final String CONFIRM = "Xác nhận các nhiệm vụ đã chọn";
    private static final String GIVE_BACK = "Trả lại các nhiệm vụ đã chọn";

    @AfterEach
    void backToTheDay() {
        TestClock.moveTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void theListShowsEachCompletionWithItsEvidenceAndCountsAsTheWorklistDoes() {
        String id = Work.completed("ha-tinh-so-tai-chinh", 0);
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE);
        assertThat(browser.page().select("h1").text()).isEqualTo("Chờ xác nhận");
        assertThat(browser.page().select("header nav a[aria-current=page]").text())
                .isEqualTo("Chờ xác nhận");
        assertThat(browser.page()
                        .select("a[href=" + Work.PAGE + "][aria-current=page]")
                        .eachText())
                .contains("Kết quả chờ xác nhận (" + Work.waiting(Api.focal("ha-tinh"), "TO_CONFIRM") + ")");
        browser.open(Work.PAGE + "?co-quan=ha-tinh-so-tai-chinh");
        Element row = Work.row(browser, id);
        assertThat(row.text())
                .contains(
                        "Cơ quan báo cáo Sở Tài chính, ngày 20/11/2026",
                        "Hoàn thành ngày thứ Sáu, 02/10/2026",
                        "Đã ban hành <b>kế hoạch</b>.",
                        "12/KH-SYT ngày 01/10/2026, Sở <Y tế>, về Phát triển đội ngũ trí thức",
                        "Thiếu người",
                        "Thêm biên chế",
                        "Không ấn định ngày")
                .doesNotContain("Giao cho");
        assertThat(row.select("b")).isEmpty();
        assertThat(row.select("a[href=https://example.vn/12]").attr("rel")).isEqualTo("noreferrer");
    }

    @Test
    void afterAMergerAnEndedAgencyIsToldFromTheOneOfItsNameThatGoesOn() {
        String id = Api.reader()
                .get("/api/v1/assignments?limit=200&province=binh-dinh")
                .jsonPath()
                .getString("items.find { it.agency.id == 'binh-dinh-so-tai-chinh' && it.version == 1 }.id");
        Work.complete(Api.agency("gia-lai", "gia-lai-so-tai-chinh"), id, 1, "Đã rà soát.");
        Visitor browser = Work.at("focal-gia-lai", Work.PAGE);
        assertThat(Work.row(browser, id).text()).contains("Sở Tài chính tỉnh Bình Định (trước ngày 01/7/2025)");
    }

    @Test
    void oneIsConfirmedWithOneButton() {
        String id = Work.completed("ha-tinh-so-cong-thuong", 0);
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE + "?co-quan=ha-tinh-so-cong-thuong");
        browser.press(Work.row(browser, id).selectFirst("button"), Map.of(), List.of());
        assertThat(browser.path()).isEqualTo(Work.PAGE);
        assertThat(browser.page().select("[role=status]").text())
                .startsWith("Đã xác nhận 1 nhiệm vụ:")
                .contains("Sở Công Thương");
        assertThat(browser.page().select("article[aria-labelledby=t-" + id + "]"))
                .isEmpty();
        assertThat(Work.verification(id)).isEqualTo("CONFIRMED");
        assertThat(Api.reader()
                        .get("/api/v1/assignments/" + id + "/status-changes")
                        .jsonPath()
                        .getString("items[2].change.by.subject"))
                .isEqualTo("focal-ha-tinh");
    }

    @Test
    void aMadeUpLinkTellsOfNothingThatWasNotDone() {
        String id = Work.completed("ha-tinh-so-cong-thuong", 1);
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE + "?xong=" + id);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("[role=status]")).isEmpty();
        assertThat(browser.open(Work.PAGE + "?xong=abc").status()).isEqualTo(404);
        String foreign = Api.reader()
                .get("/api/v1/assignments?year=2026&province=quang-ninh")
                .jsonPath()
                .getString("items[0].id");
        browser.open(Work.PAGE + "?xong=" + foreign);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("[role=status]")).isEmpty();
    }

    @Test
    void oneIsReturnedWithAReasonThatIsAskedForBesideItsField() {
        String id = Work.completed("ha-tinh-so-cong-thuong", 2);
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE + "/" + id);
        browser.press(Work.button(browser, "Trả lại"), Map.of(), List.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(Work.error(browser, "ly-do")).isEqualTo("Trả lại phải nêu lý do.");
        assertThat(browser.page().select("[role=alert][data-nhan] a").attr("href"))
                .isEqualTo("#ly-do");

        String tooLong = "Thiếu phụ lục. ".repeat(200).strip();
        browser.press(Work.button(browser, "Trả lại"), Map.of("ly-do", tooLong), List.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(Work.error(browser, "ly-do")).startsWith("Tối đa 2");
        assertThat(Work.value(browser, "ly-do")).isEqualTo(tooLong);
        browser.press(Work.button(browser, "Trả lại"), Map.of("ly-do", "Thiếu\u202ephụ lục"), List.of());
        assertThat(Work.error(browser, "ly-do")).isNotEmpty();
        assertThat(Work.verification(id)).isEqualTo("PENDING");

        browser.press(Work.button(browser, "Trả lại"), Map.of("ly-do", "Thiếu <i>phụ lục</i>"), List.of());
        assertThat(browser.path()).isEqualTo(Work.PAGE);
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã trả lại 1 nhiệm vụ:");
        assertThat(Work.verification(id)).isEqualTo("RETURNED");
        assertThat(Work.stored(id).getString("verification.reason")).isEqualTo("Thiếu <i>phụ lục</i>");
        browser.open(Work.PAGE + "/" + id);
        assertThat(browser.page().text()).contains("Thiếu <i>phụ lục</i>", "Đang thực hiện (Trả lại)");
        assertThat(browser.page().select("main i, main button")).isEmpty();
    }

    @Test
    void manyAreConfirmedAtOnceAndOneThatChangedMeanwhileIsRefusedByItself() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> Work.completed("ha-tinh-so-dan-toc-va-ton-giao", i))
                .toList();
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE + "?co-quan=ha-tinh-so-dan-toc-va-ton-giao");
        String changed = ids.get(1);
        Work.complete(
                Api.agency("ha-tinh", "ha-tinh-so-dan-toc-va-ton-giao").header("Idempotency-Key", "again"),
                reopened(changed),
                3,
                "Kết quả mới");
        List<Element> boxes = ids.stream().map(id -> Work.box(browser, id)).toList();
        browser.press(Work.button(browser, CONFIRM), Map.of(), boxes);
        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.page()
                        .select("[role=alert][data-nhan] strong")
                        .first()
                        .text())
                .isEqualTo("1 nhiệm vụ chưa lưu được, 2 nhiệm vụ đã lưu.");
        assertThat(browser.page().select("[role=alert][data-nhan] tbody tr").eachText())
                .hasSize(3)
                .filteredOn(row -> row.endsWith("Đã xác nhận"))
                .hasSize(2);
        assertThat(browser.page().select("[role=alert][data-nhan] tbody tr").text())
                .containsOnlyOnce("Chưa lưu. Cơ quan vừa báo cáo lại; hãy đọc nội dung mới rồi quyết định.");
        assertThat(ids.stream().map(Work::verification)).containsExactly("CONFIRMED", "PENDING", "CONFIRMED");
        assertThat(browser.page().select("article[aria-labelledby=t-" + ids.get(0) + "]"))
                .isEmpty();
        assertThat(Work.row(browser, changed).text()).contains("Kết quả mới");
        browser.press(Work.row(browser, changed).selectFirst("button"), Map.of(), List.of());
        assertThat(Work.verification(changed)).isEqualTo("CONFIRMED");
        assertThat(browser.page().text()).contains("Đã xác nhận 1 nhiệm vụ");
    }

    private static String reopened(String id) {
        Api.agency("ha-tinh", "ha-tinh-so-dan-toc-va-ton-giao")
                .header("If-Match", "\"2\"")
                .body("{\"to\":\"IN_PROGRESS\",\"percent\":50,\"reason\":\"Báo nhầm\"}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
        return id;
    }

    @Test
    void manyAreReturnedWithOneReasonAndNoneWithout() {
        List<String> ids = IntStream.range(3, 6)
                .mapToObj(i -> Work.completed("ha-tinh-so-dan-toc-va-ton-giao", i))
                .toList();
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE + "?co-quan=ha-tinh-so-dan-toc-va-ton-giao");
        browser.press(Work.button(browser, GIVE_BACK), Map.of("ly-do", "Thiếu văn bản"), List.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("[role=alert][data-nhan]").text()).contains("Chưa chọn nhiệm vụ nào");
        assertThat(Work.value(browser, "ly-do")).isEqualTo("Thiếu văn bản");

        List<String> two = ids.subList(0, 2);
        List<Element> boxes = two.stream().map(id -> Work.box(browser, id)).toList();
        browser.press(Work.button(browser, GIVE_BACK), Map.of("ly-do", " "), boxes);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(Work.error(browser, "ly-do")).isEqualTo("Trả lại phải nêu lý do.");
        assertThat(browser.page().select("input[name=chon][checked]").eachAttr("id"))
                .containsExactlyInAnyOrder("c-" + two.get(0), "c-" + two.get(1));
        assertThat(ids.stream().map(Work::verification)).containsOnly("PENDING");

        browser.press(
                Work.button(browser, GIVE_BACK),
                Map.of("ly-do", "Thiếu văn bản"),
                two.stream().map(id -> Work.box(browser, id)).toList());
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã trả lại 2 nhiệm vụ:");
        assertThat(ids.stream().map(Work::verification)).containsExactly("RETURNED", "RETURNED", "PENDING");
        assertThat(Work.stored(two.get(1)).getString("verification.reason")).isEqualTo("Thiếu văn bản");
        assertThat(browser.page().select("select#co-quan option[selected]").attr("value"))
                .isEqualTo("ha-tinh-so-dan-toc-va-ton-giao");
    }

    @Test
    void aFormThatIsSentTwiceIsStoredOnce() {
        String id = Work.completed("ha-tinh-so-cong-thuong", 3);
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE + "?co-quan=ha-tinh-so-cong-thuong");
        Element button = Work.row(browser, id).selectFirst("button");
        for (int i = 0; i < 2; i++) {
            browser.press(button, Map.of(), List.of());
            assertThat(browser.page().select("[role=status]").text()).startsWith("Đã xác nhận 1 nhiệm vụ:");
        }
        assertThat(Work.stored(id).getInt("version")).isEqualTo(3);
    }

    @Test
    void whoReturnsWhatTheAgencyHasReportedAnewSeesBothVersionsAndLosesNothingTyped() {
        String agency = "ha-tinh-so-dan-toc-va-ton-giao";
        String id = Work.completed(agency, 7);
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE + "/" + id);
        Work.complete(Api.agency("ha-tinh", agency), reopened(id), 3, "Kết quả mới");
        browser.press(Work.button(browser, "Trả lại"), Map.of("ly-do", "Thiếu văn bản"), List.of());
        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.page().select("[role=alert][data-nhan] tbody tr").eachText())
                .contains("Phiên bản 2 4", "Kết quả Đã ban hành <b>kế hoạch</b>. Kết quả mới");
        assertThat(Work.value(browser, "ly-do")).isEqualTo("Thiếu văn bản");
        browser.press(Work.button(browser, "Trả lại"), Map.of(), List.of());
        assertThat(Work.verification(id)).isEqualTo("RETURNED");

        String other = Work.completed(agency, 8);
        browser.open(Work.PAGE + "/" + other);
        Element button = Work.button(browser, "Trả lại");
        Visitor second = Work.at("focal-ha-tinh", Work.PAGE + "/" + other);
        second.press(Work.button(second, "Xác nhận"), Map.of(), List.of());
        browser.press(button, Map.of("ly-do", "Thiếu văn bản"), List.of());
        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.page().text())
                .contains("Nay không quyết định được nữa", "Lý do trả lại bạn đã gõ: Thiếu văn bản");
        assertThat(Work.verification(other)).isEqualTo("CONFIRMED");
    }

    @Test
    void nobodyIsOfferedToConfirmWhatHisOwnAgencyHandedIn() {
        String own = Work.task("ha-tinh-so-noi-vu", 0);
        Work.complete(Api.focal("ha-tinh"), own, 1, "Việc của đầu mối");
        String forOthers = Work.task("ha-tinh-so-ngoai-vu", 0);
        Work.complete(Api.focal("ha-tinh"), forOthers, 1, "Báo cáo thay");
        Work.completed("ha-tinh-so-tai-chinh", 1);
        for (String person : List.of("focal-ha-tinh", "focal-ha-tinh-so-noi-vu")) {
            Visitor browser = Work.at(person, Work.PAGE + "?co-quan=ha-tinh-so-noi-vu");
            assertThat(browser.page().select("article.task")).as(person).isEmpty();
            for (String id : List.of(own, forOthers)) {
                browser.open(Work.PAGE + "/" + id);
                assertThat(browser.page().text()).contains("không ai xác nhận việc do chính cơ quan mình báo cáo");
                assertThat(browser.page().select("main button")).as(person).isEmpty();
                browser.open(Work.PAGE);
                browser.press(browser.element("button[form=mot]").attr("value", id + ":2"), Map.of(), List.of());
                assertThat(browser.status()).isEqualTo(403);
                assertThat(browser.page().select("[role=alert][data-nhan]").text())
                        .contains("1 nhiệm vụ chưa lưu được", "do Ủy ban nhân dân tỉnh quyết định");
                assertThat(Work.verification(id)).isEqualTo("PENDING");
            }
        }
        Visitor committee = Work.at("committee-ha-tinh", Work.PAGE + "?co-quan=ha-tinh-so-ngoai-vu");
        assertThat(Work.row(committee, forOthers).text()).contains("Cơ quan báo cáo Sở Nội vụ", "Giao cho Sở Ngoại vụ");
        committee.press(Work.row(committee, forOthers).selectFirst("button"), Map.of(), List.of());
        assertThat(Work.verification(forOthers)).isEqualTo("CONFIRMED");
    }

    @Test
    void othersAreRefusedAndWhatIsNotInSightIsNotThere() {
        String id = Work.completed("ha-tinh-so-cong-thuong", 4);
        for (String path : List.of("", "/" + id, "/gia-han", "/giai-trinh", "/qua-han", "/" + id + "/giai-trinh")) {
            for (String person : List.of("reader-all", "ha-tinh-so-y-te")) {
                assertThat(Work.at(person, Work.PAGE + path).status())
                        .as(person + path)
                        .isEqualTo(403);
            }
        }
        Work.completed("gia-lai-so-xay-dung", 0);
        Visitor foreign = Work.at("focal-gia-lai", Work.PAGE);
        assertThat(foreign.page().text()).doesNotContain("Sở Công Thương (");
        Element button = foreign.element("button[form=mot]").attr("value", id + ":2");
        foreign.open(Work.PAGE + "/" + id);
        assertThat(foreign.status()).isEqualTo(404);
        foreign.press(button, Map.of(), List.of());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(Work.verification(id)).isEqualTo("PENDING");
        for (String path : List.of("/xac-nhan", "/tra-lai", "/" + id + "/tra-lai", "/" + id + "/giai-trinh")) {
            assertThat(Work.at("focal-ha-tinh", Work.PAGE)
                            .post(Work.PAGE + path, Map.of("chon", id + ":2", "phien-ban", "2", "ly-do", "Thiếu"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(Work.verification(id)).isEqualTo("PENDING");
    }

    @Test
    void whatWasReportedFirstComesFirstAndMoreThanFiftyGetPages() {
        List<String> agencies = List.of(
                "ha-tinh-so-giao-duc-va-dao-tao",
                "ha-tinh-so-khoa-hoc-va-cong-nghe",
                "ha-tinh-so-ngoai-vu",
                "ha-tinh-so-van-hoa-the-thao-va-du-lich",
                "ha-tinh-thanh-tra-tinh");
        TestClock.moveTo(LocalDate.of(2026, 11, 21));
        String newest = Work.completed("ha-tinh-so-nong-nghiep-va-moi-truong", 0);
        backToTheDay();
        for (String agency : agencies) {
            String rows = Work.tasks(agency).stream()
                    .skip(1)
                    .map("""
                            {"assignment":"%s","version":1,"change":{"to":"COMPLETED","completedOn":"2026-10-02","evidence":[{"link":"https://example.vn/1"}]}}"""::formatted)
                    .reduce((one, other) -> one + "," + other)
                    .orElseThrow();
            Api.agency("ha-tinh", agency)
                    .body("{\"rows\":[" + rows + "]}")
                    .post("/api/v1/status-changes/bulk")
                    .then()
                    .statusCode(200)
                    .body("refused", equalTo(0));
        }
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE);
        assertThat(browser.page().select("article.task")).hasSize(50);
        assertThat(browser.page().select("article.task").text()).doesNotContain("ngày 21/11/2026");
        List<String> first = browser.page().select("article.task").eachAttr("aria-labelledby");
        assertThat(Api.focal("ha-tinh")
                        .get("/api/v1/assignments?toDecide=true&sort=reported&limit=50")
                        .jsonPath()
                        .<String>getList("items.id"))
                .isEqualTo(first.stream().map(row -> row.substring(2)).toList());
        List<String> all = new ArrayList<>(first);
        for (Element next = next(browser); next != null; next = next(browser)) {
            browser.open(next.attr("href"));
            all.addAll(browser.page().select("article.task").eachAttr("aria-labelledby"));
        }
        assertThat(all)
                .doesNotHaveDuplicates()
                .hasSize(Work.waiting(Api.focal("ha-tinh"), "TO_CONFIRM"))
                .endsWith("t-" + newest);
        assertThat(browser.page()
                        .select("a:contains(Về trang đầu của danh sách)")
                        .attr("href"))
                .isEqualTo(Work.PAGE);
        assertThat(browser.open(Work.PAGE + "?tiep=xyz").status()).isEqualTo(400);
        assertThat(browser.open(Work.PAGE + "?co-quan=tat-ca").page().select("article.task"))
                .hasSize(50);
        browser.open(Work.PAGE + "?co-quan=ha-tinh-so-nong-nghiep-va-moi-truong");
        assertThat(browser.page().select("article.task").eachAttr("aria-labelledby"))
                .containsExactly("t-" + newest);
        assertThat(browser.page().select("select#co-quan option[selected]").text())
                .isEqualTo("Sở Nông nghiệp và Môi trường (1)");
        List<Element> boxes = Work.at("focal-ha-tinh", Work.PAGE + "?co-quan=" + agencies.get(0))
                .page()
                .select("input[name=chon]");
        browser.open(Work.PAGE + "?co-quan=" + agencies.get(0));
        browser.press(Work.button(browser, CONFIRM), Map.of(), boxes);
        assertThat(browser.page().select("[role=status]").text())
                .startsWith("Đã xác nhận " + boxes.size() + " nhiệm vụ:");
    }

    private static Element next(Visitor browser) {
        return browser.page().selectFirst("main a:contains(Trang sau)");
    }
}

package vn.tiendo.report.page.editing;

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

/** The editor takes, joins, orders, rewrites and leaves out on his page; each test works on a part of its own. */
@QuarkusTest
@TestProfile(WithPages.Editing.class)
class PartPagesTest {

    private static final String STRENGTH = "Đã hoàn thành sớm việc rà soát vị trí việc làm.";
    private static final String LIMITATION = "Tiến độ rà soát <i>còn chậm</i>";
    private static final String ANOTHER = "Phối hợp giữa các đơn vị chưa thường xuyên.";
    private static final String DIFFICULTY = "Thiếu hướng dẫn về đãi ngộ chuyên gia.";
    private static final String SECOND = "Kinh phí đào tạo còn hạn hẹp.";

    private final Editing editing = Editing.laiChau();

    @Inject
    PageLedger ledger;

    @BeforeEach
    void inDecember() {
        ledger.at("2026-12-22T09:00");
        editing.handedIn("so-xay-dung", """
                {"strengths":"%s","limitations":"%s","difficulties":"%s","objectiveCauses":"Văn bản hướng dẫn ban hành muộn.",
                 "nextYear":"Tiếp tục rà soát.","direction":"Đã tổ chức hội nghị triển khai.",
                 "proposals":[{"addressee":"CENTRAL","text":"Đề nghị Chính phủ sớm ban hành Chiến lược."}]}""".formatted(STRENGTH, LIMITATION, DIFFICULTY));
        editing.handedIn("so-tu-phap", """
                {"limitations":"%s","difficulties":"%s","subjectiveCauses":"Cán bộ kiêm nhiệm."}""".formatted(ANOTHER, SECOND));
        // What is handed in counts from the next moment on.
        ledger.at("2026-12-22T10:00");
        if (editing.stored("STRENGTHS").getList("sources").isEmpty()) {
            editing.takesFigures();
        }
    }

    @Test
    void whatAnAgencyWroteIsTakenAndStandsInTheReport() {
        Visitor browser = editing.part("ket-qua-noi-bat");
        assertThat(browser.page().select("h1").text()).isEqualTo("Mục: Kết quả nổi bật");
        assertThat(Editing.source(browser, STRENGTH).text())
                .contains("Sở Xây dựng", "Báo cáo của cơ quan", "Chưa quyết định");
        assertThat(browser.page().text()).contains("Chưa soạn: báo cáo in bản do hệ thống lập dưới đây.");

        Editing.press(browser, Editing.action(browser, STRENGTH, "Đưa vào"), Map.of());

        assertThat(Editing.said(browser)).startsWith("Đã đưa ý kiến vào báo cáo");
        assertThat(Editing.texts(browser)).endsWith(STRENGTH);
        assertThat(Editing.source(browser, STRENGTH).text()).contains("Đã đưa vào báo cáo");
        assertThat(browser.page().text()).contains("Lấy từ: Sở Xây dựng.");
        assertThat(editing.stored("STRENGTHS").getList("texts.text")).endsWith(STRENGTH);
        assertThat(editing.stored("STRENGTHS").getList("sources.used")).containsOnly(true);
        assertThat(editing.stored("STRENGTHS").getString("state")).isEqualTo("EDITED");
    }

    @Test
    void tickedTextsOfBothSidesAreJoinedMovedRewrittenAndTakenOut() {
        Visitor browser = editing.part("ton-tai");
        Editing.press(
                browser,
                "ghep",
                Map.of(
                        Editing.tick(browser, ANOTHER),
                        "co",
                        Editing.tick(browser, "còn chậm"),
                        "co",
                        "doan-moi",
                        "Lời của văn phòng"));
        assertThat(Editing.said(browser)).isEqualTo("Đã ghép thành một đoạn.");
        assertThat(editing.stored("LIMITATIONS").getList("texts[1].sources")).hasSize(2);
        assertThat(Editing.texts(browser)).hasSize(2).first().isEqualTo("Lời của văn phòng");
        assertThat(browser.page().select("fieldset.source textarea").get(1).wholeText())
                .contains("Tiến độ rà soát <i>còn chậm</i>.", ANOTHER);
        assertThat(browser.page().select("fieldset.source i, article.source i, .printed i"))
                .isEmpty();

        Editing.press(browser, "len:1", Map.of("doan-0", "Lời đã sửa"));
        assertThat(Editing.said(browser)).isEqualTo("Đã đổi thứ tự.");
        assertThat(editing.stored("LIMITATIONS").getList("texts.text").get(1)).isEqualTo("Lời đã sửa");
        assertThat(editing.stored("LIMITATIONS").getList("texts[0].sources")).hasSize(2);

        Editing.press(browser, "xoa:0", Map.of("doan-1", "Lời sửa lần nữa"));
        assertThat(editing.stored("LIMITATIONS").getList("texts.text")).isEqualTo(java.util.List.of("Lời sửa lần nữa"));
        assertThat(editing.stored("LIMITATIONS").getString("state")).isEqualTo("UNDECIDED");
        assertThat(browser.page().text()).contains("Có ý kiến mới");

        Editing.press(browser, "bo-het", Map.of());
        assertThat(editing.stored("LIMITATIONS").getList("sources.leftOut")).containsOnly(true);
        assertThat(editing.stored("LIMITATIONS").getString("state")).isEqualTo("EDITED");
        browser.send(browser.element("form[action$=tu-dong]"), Map.of());
        assertThat(Editing.said(browser)).isEqualTo("Mục đã trở lại bản do hệ thống lập.");
        assertThat(editing.stored("LIMITATIONS").getList("texts")).isNull();
    }

    @Test
    void whatIsLeftOutIsOnTheControlSheetAndThePartStaysAsItIsAssembled() {
        Visitor browser = editing.part("phuong-huong");
        String printed = browser.page().select(".automatic").text();
        Editing.press(browser, Editing.action(browser, "Tiếp tục rà soát.", "Không đưa vào"), Map.of());

        assertThat(Editing.said(browser)).startsWith("Đã ghi “Không đưa vào”");
        assertThat(Editing.source(browser, "Tiếp tục rà soát.").text()).contains("Không đưa vào");
        assertThat(browser.page().select(".automatic").text()).isEqualTo(printed);
        assertThat(editing.stored("NEXT_YEAR").getList("texts")).isNull();
        assertThat(editing.stored("NEXT_YEAR").getList("sources.leftOut")).containsExactly(true);
        assertThat(browser.open(editing.address("/phieu-kiem-soat")).page().text())
                .contains("Ý kiến, kết quả của cơ quan chưa đưa vào báo cáo", "Tiếp tục rà soát.");
    }

    @Test
    void wherePartsPrintAllThatWasSaidTheEditorFirstSaysThatHeBegins() {
        Visitor browser = editing.part("kho-khan");
        assertThat(Editing.source(browser, DIFFICULTY).text())
                .contains("In bản do hệ thống lập")
                .doesNotContain("Đưa vào");
        assertThat(browser.page().select(".automatic").text()).contains("Sở Xây dựng: " + DIFFICULTY);

        Editing.press(browser, "giu-tat-ca", Map.of());

        assertThat(Editing.said(browser)).startsWith("Đã bắt đầu soạn, giữ tất cả ý kiến");
        assertThat(Editing.texts(browser)).contains("- Sở Xây dựng: " + DIFFICULTY, "- Sở Tư pháp: " + SECOND);
        assertThat(editing.stored("DIFFICULTIES").getList("sources.used")).containsOnly(true);
        assertThat(browser.page().select(".printed").text()).containsOnlyOnce(DIFFICULTY);
        int theirs = Editing.texts(browser).indexOf("- Sở Tư pháp: " + SECOND);
        Editing.press(browser, "xoa:" + theirs, Map.of());
        Editing.press(browser, Editing.action(browser, SECOND, "Không đưa vào"), Map.of());
        assertThat(Editing.source(browser, SECOND).text()).contains("Không đưa vào");
        assertThat(browser.page().select(".printed").text())
                .contains(DIFFICULTY)
                .doesNotContain(SECOND);
    }

    @Test
    void aProposalIsAddressedToWhomTheEditorChooses() {
        Visitor browser = editing.part("de-xuat");
        Editing.press(browser, "giu-tat-ca", Map.of());
        assertThat(browser.page()
                        .select("select[name=noi-nhan-0] option[selected]")
                        .attr("value"))
                .isEqualTo("CENTRAL");
        Editing.press(
                browser,
                "luu",
                Map.of(
                        "noi-nhan-0",
                        "MINISTRIES",
                        "doan-moi",
                        "Đề nghị hướng dẫn.",
                        "noi-nhan-moi",
                        "PARTY_AND_COUNCIL"));
        assertThat(editing.stored("PROPOSALS").getList("texts.addressee"))
                .startsWith("MINISTRIES")
                .endsWith("PARTY_AND_COUNCIL");
        assertThat(browser.page().select(".printed").text())
                .contains("Đối với các bộ, ngành Trung ương", "Đề nghị hướng dẫn");
    }

    @Test
    void whatIsRefusedStandsBesideItsFieldAndNothingTypedIsLost() {
        Visitor browser = editing.part("chi-dao");
        Editing.press(browser, "luu", Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#doan-moi-loi").text()).startsWith("Chưa có gì để lưu");
        Editing.press(browser, "luu", Map.of("doan-moi", "Đạt 漢字 <b>"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#doan-moi-loi").text()).isNotBlank();
        assertThat(browser.page().select("[role=alert] a[href=#doan-moi]")).hasSize(1);
        assertThat(browser.element("#doan-moi").wholeText()).contains("Đạt 漢字 <b>");
        Editing.press(browser, "luu", Map.of("doan-moi", "x".repeat(20_001)));
        assertThat(browser.page().select("#doan-moi-loi").text()).isNotBlank();
        Editing.press(browser, "ghep", Map.of(Editing.tick(browser, "hội nghị"), "co", "doan-moi", "Còn đây"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("[role=alert]").text()).contains("ít nhất hai đoạn");
        assertThat(browser.element("#doan-moi").wholeText()).contains("Còn đây");
        assertThat(editing.stored("DIRECTION").getList("texts")).isNull();
    }

    @Test
    void aConflictShowsBothVersionsAndTheNextSavingReplacesTheStoredOne() {
        Visitor browser = editing.part("kinh-phi");
        Visitor other = editing.part("kinh-phi");
        Editing.press(other, "luu", Map.of("doan-moi", "Lời của người khác."));
        Editing.press(browser, "luu", Map.of("doan-moi", "Lời của tôi."));
        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.page().select("[role=alert] td").eachText())
                .containsExactly("Lời của tôi.", "Lời của người khác.");
        assertThat(browser.element("#doan-moi").wholeText()).contains("Lời của tôi.");
        assertThat(editing.stored("FUNDING").getString("texts[0].text")).isEqualTo("Lời của người khác.");

        Editing.press(browser, "luu", Map.of());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(editing.stored("FUNDING").getList("texts.text")).isEqualTo(java.util.List.of("Lời của tôi."));
        browser.send(browser.element("form[action$=tu-dong]"), Map.of());
    }

    @Test
    void whoDoesNotEditIsRefusedAndOthersReportsAreNotFound() {
        Visitor reader = WithPages.signedIn("reader-lai-chau", editing.address("/muc/ton-tai"));
        assertThat(reader.status()).isEqualTo(403);
        Visitor agency = WithPages.signedIn("lai-chau-so-y-te", editing.address("/muc/ton-tai"));
        assertThat(agency.status()).isEqualTo(403);
        Visitor elsewhere = WithPages.signedIn("focal-quang-ninh", editing.address("/muc/ton-tai"));
        assertThat(elsewhere.status()).isEqualTo(404);
        Visitor first = WithPages.signedIn(
                "focal-lai-chau", "/soan-bao-cao/lai-chau-kh-ubnd-2024-co-quan-2026-lai-chau-so-y-te/muc/ton-tai");
        assertThat(first.status()).isEqualTo(404);
        Visitor own = editing.part("khong-co");
        assertThat(own.status()).isEqualTo(404);
        assertThat(own.post(editing.address("/muc/ton-tai"), Map.of("viec", "tu-dau"))
                        .statusCode())
                .isEqualTo(403);
    }
}

package vn.tiendo.report.page.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;

/** docs/huong-dan.md as its readers see it. */
@QuarkusTest
@TestProfile(WithPages.class)
class GuidePageTest {

    @Inject
    PageLedger ledger;

    @BeforeEach
    void thePeopleAreKnown() {
        ledger.at("2026-11-20T09:00");
    }

    @Test
    void theGuideTellsOfSigningInTheFirstPageAndEachScreen() {
        Visitor reader = WithPages.signedIn("lai-chau-so-y-te", "/huong-dan");
        Document page = reader.page();
        assertThat(page.select("h1").text()).isEqualTo("Hướng dẫn");
        assertThat(page.select(".guide h2").eachText())
                .containsExactly(
                        "1. Đăng nhập",
                        "2. Trang đầu",
                        "3. Việc của tôi",
                        "4. Báo cáo của cơ quan",
                        "5. Chờ xác nhận",
                        "6. Ai chưa nộp",
                        "7. Tiến độ",
                        "8. Soạn báo cáo tổng hợp");
        assertThat(page.select("nav[aria-label=Mục lục] a").eachText())
                .isEqualTo(page.select(".guide h2").eachText());
        assertThat(page.select("nav[aria-label=Mục lục] a").eachAttr("href"))
                .allMatch(link -> page.select(link).size() == 1);
        assertThat(page.select(".guide ol li")).as("steps").hasSizeGreaterThan(20);
    }

    @Test
    void everyPictureOfThePageIsThereAndOneThatIsNotTakenYetIsLeftOut() {
        Visitor reader = WithPages.signedIn("lai-chau-so-y-te", "/huong-dan");
        for (String picture : reader.page().select(".guide img").eachAttr("src")) {
            var answer = reader.ask(picture);
            assertThat(answer.statusCode()).as(picture).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        }
        assertThat(new Guide("![Chưa chụp](images/huong-dan/chua-chup.png)", "/hinh/").html())
                .doesNotContain("<img");
    }

    @Test
    void nothingButPicturesOfTheGuideIsGivenOut() {
        Visitor reader = WithPages.signedIn("lai-chau-so-y-te", "/huong-dan");
        for (String name : List.of("khong-co.png", "..%2F..%2Fhuong-dan.md", "huong-dan.md", "A.png")) {
            assertThat(reader.ask("/huong-dan/hinh/" + name).statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(new Visitor(WithPages.PORT).ask("/huong-dan").statusCode()).isEqualTo(302);
    }

    @Test
    void aSectionForEachTitleAndNoMarkupOfItsOwn() {
        Guide guide = new Guide(
                "# Tên\n\n## Một *hai*\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n## Ba\n", "/hinh/");
        assertThat(guide.sections())
                .containsExactly(new Guide.Section("muc-1", "Một hai"), new Guide.Section("muc-2", "Ba"));
        Document html = Jsoup.parse(guide.html());
        assertThat(html.select("h1, script, a[href^=javascript]")).isEmpty();
        assertThat(html.select("h2#muc-1")).hasSize(1);
    }
}

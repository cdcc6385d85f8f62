package vn.tiendo.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.render.Specimen;
import vn.tiendo.report.render.document.OfficialDocument;

/** The page as a browser reads it. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class HtmlReportTest {

    private static final String HOSTILE = "\u0000\u0007\uD800\u202E\u2066\uFFFE</style></title></svg>"
            + "<script>alert(1)</script><img src=x onerror=alert(2)>\"' onload=\"x\" {c.heading} &amp; "
            + "w".repeat(5000);

    /** Fields of the record that hold words of people. */
    private static final Set<String> WORDS = Set.of(
            "title",
            "subject",
            "parent",
            "issuer",
            "symbol",
            "place",
            "addressee",
            "through",
            "authority",
            "post",
            "recipients",
            "name",
            "leads",
            "coordinators",
            "timeWords",
            "occurrence",
            "result",
            "reason",
            "text",
            "why",
            "document",
            "unit",
            "difficulties",
            "funding");

    @Inject
    HtmlReport html;

    @Test
    void theNumbersOnThePageAreThoseOfTheRecord() {
        ReportContent report = Specimen.quangNinh();

        org.jsoup.nodes.Document page = Jsoup.parse(html.render(report));

        Figures figures = report.results().counts().figures();
        List<List<String>> groups = cells(page.select("table.broad").get(0));
        assertThat(groups).hasSize(report.results().pillars().size() + 1);
        assertThat(groups.get(groups.size() - 1)).startsWith("Tổng cộng", "" + figures.total());
        List<List<String>> sections = cells(page.select("figure table").get(0));
        assertThat(sections).hasSize(report.results().sections().size() + 1);
        for (int i = 0; i < report.results().sections().size(); i++) {
            SectionResult section = report.results().sections().get(i);
            List<String> row = new ArrayList<>(List.of(section.number() + ". " + section.name()));
            Stream.of(Standing.values()).forEach(standing -> row.add(count(section, standing)));
            row.add("" + section.tasks().size());
            assertThat(sections.get(i)).isEqualTo(row);
        }
        assertThat(sections.get(sections.size() - 1)).endsWith("" + figures.total());
        List<List<String>> years = cells(page.select("figure table").get(1));
        assertThat(years).hasSize(report.years().size() + 1);
        assertThat(years.get(0)).startsWith("2026").endsWith("" + figures.total());
    }

    private static List<List<String>> cells(Element table) {
        return table.select("tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
    }

    private static String count(SectionResult section, Standing standing) {
        return ""
                + section.tasks().stream()
                        .filter(t -> t.figure().standing() == standing)
                        .count();
    }

    @Test
    void aChartSaysToThoseWhoCannotSeeItWhatItIs() {
        org.jsoup.nodes.Document page = Jsoup.parse(html.render(Specimen.quangNinh()));

        Elements charts = page.select("svg[role=img]");
        assertThat(charts).hasSize(2);
        for (Element chart : charts) {
            List<String> named = Stream.of(chart.attr("aria-labelledby").split(" "))
                    .map(id -> page.select("[id=" + id + "]"))
                    .map(Elements::text)
                    .toList();
            assertThat(named).hasSize(2).noneMatch(String::isBlank);
            assertThat(chart.selectFirst("title").text()).isEqualTo(named.get(0));
            assertThat(chart.selectFirst("desc").text()).isEqualTo(named.get(1)).contains("nhiệm vụ");
            assertThat(chart.hasAttr("width")).isFalse();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void theChartsStandBetweenTheCountsAndTheSections() {
        org.jsoup.nodes.Document page = Jsoup.parse(html.render(Specimen.quangNinh()));

        List<String> order = page.select("figure, h3").eachText();

        assertThat(order).hasSizeGreaterThan(4);
        assertThat(order.get(0)).isEqualTo("1. Kết quả chung");
        assertThat(order.get(1)).startsWith("Biểu đồ 1. Tình trạng nhiệm vụ theo từng mục của Kế hoạch");
        assertThat(order.get(2)).startsWith("Biểu đồ 2. Kết quả thực hiện qua các năm");
        assertThat(order.get(3)).isEqualTo("2. Kết quả theo nhóm nhiệm vụ");
    }

    @Test
    void nothingIsLoadedOrRun() {
        org.jsoup.nodes.Document page = Jsoup.parse(html.render(Specimen.quangNinh()));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(page.select("script, link, img, iframe, object, [src], [href]"))
                .isEmpty();
        assertThat(page.selectFirst("style").data().replace("url(#", ""))
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void wordsCannotBreakThePage() throws JsonProcessingException {
        ReportContent report = Specimen.quangNinh();
        String harmless = html.render(saying("x".repeat(5000), report));

        String hostile = html.render(saying(HOSTILE, report));

        assertThat(elements(hostile)).isEqualTo(elements(harmless));
        assertThat(hostile.codePoints()
                        .filter(c -> Character.isISOControl(c) && c != '\n'
                                || c == 0x202E
                                || c == 0x2066
                                || c == 0xFFFE
                                || c >= 0xD800 && c <= 0xDFFF))
                .isEmpty();
        assertThat(Jsoup.parse(hostile).text()).contains("<script>alert(1)</script>");
    }

    /** The page as its elements with the names of their attributes, in order. */
    private static String elements(String page) {
        return Jsoup.parse(page).getAllElements().stream()
                .filter(e -> !Set.of("rect", "text").contains(e.tagName()))
                .map(e -> e.tagName() + " "
                        + e.attributes().asList().stream().map(a -> a.getKey()).toList())
                .collect(Collectors.joining("\n"));
    }

    /** The report with something added to all words of people in it. */
    private static ReportContent saying(String more, ReportContent report) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        JsonNode tree = json.readTree(Document.write(report));
        append(tree, more);
        return Document.read(json.writeValueAsString(tree), ReportContent.class);
    }

    private static void append(JsonNode node, String more) {
        if (node instanceof ObjectNode object) {
            for (String field : iterable(object)) {
                JsonNode value = object.get(field);
                if (WORDS.contains(field) && value.isTextual()) {
                    object.put(field, value.textValue() + more);
                } else if (WORDS.contains(field)
                        && value instanceof ArrayNode list
                        && !list.isEmpty()
                        && list.get(0).isTextual()) {
                    list.set(0, TextNode.valueOf(list.get(0).textValue() + more));
                } else {
                    append(value, more);
                }
            }
        } else {
            node.forEach(child -> append(child, more));
        }
    }

    private static List<String> iterable(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aLetterHasItsSubjectUnderItsNumberAndItsAddresseesInAList() {
        org.jsoup.nodes.Document page = Jsoup.parse(HtmlReport.render(letter(), List.of()));

        assertThat(page.title()).isEqualTo("V/v đôn đốc nộp báo cáo");
        assertThat(page.select("h1")).isEmpty();
        assertThat(page.select("header > div").eachText())
                .containsExactly(
                        "ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH SỞ NỘI VỤ",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
                        "Số: /SNV-TH V/v đôn đốc nộp báo cáo",
                        "Quảng Ninh, ngày tháng 11 năm 2026");
        assertThat(page.select(".to").text()).isEqualTo("Kính gửi: - Sở Y tế; - Sở Tài chính.");
    }

    private static OfficialDocument letter() {
        OfficialDocument.Header header = new OfficialDocument.Header(
                "ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH",
                "SỞ NỘI VỤ",
                "Số:     /SNV-TH",
                "Quảng Ninh, ngày     tháng 11 năm 2026",
                null,
                "V/v đôn đốc nộp báo cáo",
                List.of("Sở Y tế", "Sở Tài chính"),
                null,
                "GIÁM ĐỐC",
                null,
                List.of("Như trên", "Lưu: VT"));
        return new OfficialDocument(
                null,
                header,
                List.of(OfficialDocument.Block.of(OfficialDocument.Kind.PARAGRAPH, "Đề nghị các sở nộp báo cáo./.")),
                List.of());
    }

    @Test
    void aReportWithoutSectionsHasNoChartOfThem() {
        org.jsoup.nodes.Document page = Jsoup.parse(html.render(Specimen.with(List.of(), List.of())));

        assertThat(page.select("figure")).isEmpty();
        assertThat(page.select("h3").eachText())
                .startsWith("1. Kết quả chung")
                .doesNotContain("2. Kết quả theo nhóm nhiệm vụ");
    }

    /** With -Dlook.at=directory pages are written there, to be looked at. */
    @AfterEach
    void show() throws IOException {
        String directory = System.getProperty("look.at");
        if (directory == null) {
            return;
        }
        String name = "Phát triển đội ngũ trí thức đủ về số lượng, MẠNH về chất lượng, hợp lý về cơ cấu ".repeat(3);
        List<SectionResult> many = IntStream.range(1, 31)
                .mapToObj(i -> Specimen.section(
                        "I." + i, i % 3 == 0 ? name.substring(0, 200) : "Sở Nội vụ", i, 2, i * i, 1, 0))
                .toList();
        YearLine year = Specimen.quangNinh().years().get(0);
        List<YearLine> years = IntStream.range(2024, 2046)
                .mapToObj(y -> YearLine.of(y, year.counts()))
                .toList();
        List<SectionResult> one = List.of(Specimen.section("I", "Nhận thức", 0, 0, 1));
        Map<String, String> pages = Map.of(
                "quang-ninh", html.render(Specimen.quangNinh()),
                "many", html.render(Specimen.with(many, years)),
                "one", html.render(Specimen.with(one, List.of(year))),
                "none", html.render(Specimen.with(List.of(Specimen.section("I", "Nhận thức")), List.of())),
                "hostile", html.render(saying(HOSTILE, Specimen.quangNinh())),
                "letter", HtmlReport.render(letter(), List.of()));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(Path.of(directory, page.getKey() + ".html"), page.getValue());
        }
    }
}

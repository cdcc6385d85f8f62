package vn.tiendo.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.document.IssuedDocument.Block;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;
import vn.tiendo.plan.document.IssuedDocument.Type;

class TextReaderTest {

    static IssuedDocument text(String text) throws Exception {
        return FileReading.read(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    }

    private static IssuedDocument markdown(String text) throws Exception {
        return FileReading.read(text.getBytes(StandardCharsets.UTF_8), "text/markdown");
    }

    static IssuedDocument plan(String name) throws Exception {
        try (var file = TextReaderTest.class.getResourceAsStream("/plans/" + name + ".txt")) {
            return FileReading.read(file.readAllBytes(), "text/plain");
        }
    }

    static List<Paragraph> paragraphs(IssuedDocument document) {
        return document.blocks().stream()
                .map(Block::paragraph)
                .filter(paragraph -> paragraph != null)
                .toList();
    }

    static List<String> texts(IssuedDocument document) {
        return paragraphs(document).stream().map(Paragraph::text).toList();
    }

    static List<Table> tables(IssuedDocument document) {
        return document.blocks().stream()
                .map(Block::table)
                .filter(table -> table != null)
                .toList();
    }

    /** Cells with bars between them, as "column+width*height text" where they cover more than one. */
    static List<String> rows(Table table) {
        return table.rows().stream().map(TextReaderTest::row).toList();
    }

    private static String row(Row row) {
        return (row.heading() ? "# " : "")
                + row.cells().stream()
                        .map(cell -> (cell.width() * cell.height() > 1 ? cell.width() + "x" + cell.height() + ":" : "")
                                + cell.text().replace("\n", " / "))
                        .collect(Collectors.joining("|"));
    }

    @Test
    void aLineIsAParagraphInNfcWithSingleBlanks() throws Exception {
        IssuedDocument document = text("\uFEFFKế  hoạch \u00A0năm\r\n\r\nI.\u00ADMỤC ĐÍCH\n");
        assertThat(document.type()).isEqualTo(Type.TEXT);
        assertThat(texts(document)).containsExactly("Kế hoạch năm", "I.MỤC ĐÍCH");
    }

    @Test
    void aSentenceThatWasBrokenIsJoinedAndAListIsNot() throws Exception {
        assertThat(texts(text(
                        "- Tập trung đào tạo, nâng cao trình độ của đội ngũ trong các\n\ncơ quan, đơn vị của tỉnh.\n"
                                + "Các sở, ban, ngành có trách nhiệm thực hiện những việc sau đây\na) một việc\nb) hai việc\n"
                                + "KẾ HOẠCH CỦA ỦY BAN NHÂN DÂN TỈNH THỰC HIỆN NGHỊ QUYẾT\nthực hiện Nghị quyết")))
                .containsExactly(
                        "- Tập trung đào tạo, nâng cao trình độ của đội ngũ trong các cơ quan, đơn vị của tỉnh.",
                        "Các sở, ban, ngành có trách nhiệm thực hiện những việc sau đây",
                        "a) một việc",
                        "b) hai việc",
                        "KẾ HOẠCH CỦA ỦY BAN NHÂN DÂN TỈNH THỰC HIỆN NGHỊ QUYẾT",
                        "thực hiện Nghị quyết");
    }

    @Test
    void marksAreLeftOutAndSayWhatIsBoldOrAHeading() throws Exception {
        IssuedDocument document = text("## **KẾ HOẠCH**\n[bookmark: muc_2]- <b>Sở</b> Y tế\n**TM. ỦY BAN\nCHỦ TỊCH**\n"
                + "*(Kèm theo)*\nI. MỤC ĐÍCH**1. Mục đích**\n---\n");
        assertThat(paragraphs(document))
                .containsExactly(
                        new Paragraph("KẾ HOẠCH", "", 2, true, false, 0),
                        Paragraph.plain("- Sở Y tế"),
                        new Paragraph("TM. ỦY BAN", "", 0, true, false, 0),
                        new Paragraph("CHỦ TỊCH", "", 0, true, false, 0),
                        Paragraph.plain("(Kèm theo)"),
                        Paragraph.plain("I. MỤC ĐÍCH"),
                        new Paragraph("1. Mục đích", "", 0, true, false, 0));
    }

    @Test
    void tabsBetweenCellsMakeATable() throws Exception {
        Table table = tables(
                        text(
                                "Trước\nTT\tNội dung\tChủ trì\nI\tNhóm một\t\n1\tViệc\tSở Y tế\n\nTT\tNội dung\tChủ trì\n"
                                        + "\tgiữa chừng\t\n2\tViệc dài\nhai dòng\tSở Nội vụ\nvà Sở Y tế\nII. Nhóm hai\n3\tViệc\tSở X\nSau\n"))
                .get(0);
        assertThat(rows(table))
                .containsExactly(
                        "# TT|Nội dung|Chủ trì",
                        "I|Nhóm một|",
                        "1|Việc|Sở Y tế",
                        "# TT|Nội dung|Chủ trì",
                        "|giữa chừng|",
                        "2|Việc dài hai dòng|Sở Nội vụ và Sở Y tế",
                        "3x1:II. Nhóm hai",
                        "3|Việc|Sở X");
    }

    @Test
    void aTabBehindANumberOrBeforeALineMakesNone() throws Exception {
        assertThat(texts(text("1.\tMột\n2.\tHai\n\n\n\n\n\tBa\n\tBốn\n")))
                .containsExactly("1. Một", "2. Hai", "Ba", "Bốn");
    }

    @Test
    void aTableOfMarkdownIsOneAndItsFirstRowTheHeading() throws Exception {
        IssuedDocument document =
                markdown("# Kế hoạch\n\n* một\n- hai\n\n| TT | Nội dung |\n|---|:--:|\n| 1 | **Việc**<br>nữa |\n");
        assertThat(document.type()).isEqualTo(Type.MARKDOWN);
        assertThat(paragraphs(document).stream().map(Paragraph::read)).containsExactly("Kế hoạch", "- một", "- hai");
        assertThat(rows(tables(document).get(0))).containsExactly("# TT|Nội dung", "1|Việc / nữa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ha-tinh", "lai-chau", "quang-ninh"})
    void plansInRunningTextHaveNoTable(String name) throws Exception {
        assertThat(tables(plan(name))).isEmpty();
        assertThat(texts(plan(name))).noneMatch(text -> text.matches("(?s).*(\\*\\*|\\t|<b>|\\[bookmark|^#).*"));
    }

    @Test
    void theAnnexOfBinhDinhIsOneTable() throws Exception {
        List<Table> tables = tables(plan("binh-dinh"));
        assertThat(tables).hasSize(1);
        List<Row> rows = tables.get(0).rows();
        assertThat(rows).allMatch(row -> row.cells().size() == 5);
        assertThat(rows.stream().filter(Row::heading)).hasSize(4);
        assertThat(rows.stream().filter(row -> row.cells().get(0).text().matches("\\d+")))
                .hasSize(17);
        assertThat(texts(plan("binh-dinh"))).contains("1. Mục đích", "I. MỤC ĐÍCH, YÊU CẦU");
    }

    @Test
    void theAnnexOfGiaLaiIsOneTable() throws Exception {
        List<Table> tables = tables(plan("gia-lai"));
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).rows()).hasSize(17);
        assertThat(tables.get(0).rows().get(0).cells()).hasSize(6);
    }
}

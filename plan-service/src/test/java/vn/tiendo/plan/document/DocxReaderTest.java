package vn.tiendo.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.document.RawFile.paragraph;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Type;

class DocxReaderTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static IssuedDocument read(RawFile file) throws Exception {
        return FileReading.read(file.bytes(), "application/octet-stream");
    }

    private static List<String> texts(String body) throws Exception {
        return TextReaderTest.texts(read(RawFile.docx(body)));
    }

    private static String run(String inside) {
        return "<w:r>" + inside + "</w:r>";
    }

    @Test
    void aDocumentOfALibraryIsReadInItsOrder() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.createRun().setText("KẾ HOẠCH");
            title.getRuns().get(0).setBold(true);
            XWPFTable table = document.createTable(2, 3);
            table.getRow(0).getCell(0).setText("TT");
            table.getRow(0).setRepeatHeader(true);
            table.getRow(1).getCell(2).setText("Sở Y tế");
            document.createParagraph().createRun().setText("Cuối");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("đầu trang");
            document.write(bytes);
        }
        IssuedDocument document = FileReading.read(
                bytes.toByteArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(document.type()).isEqualTo(Type.DOCX);
        assertThat(document.blocks()).hasSize(3);
        assertThat(document.blocks().get(0).paragraph()).isEqualTo(new Paragraph("KẾ HOẠCH", "", 0, true, true, 0));
        assertThat(TextReaderTest.rows(document.blocks().get(1).table())).containsExactly("# TT||", "||Sở Y tế");
        assertThat(document.blocks().get(2).paragraph().text()).isEqualTo("Cuối");
    }

    @Test
    void mergedCellsStandOnceWhereTheyBegin() throws Exception {
        String cell = "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>";
        IssuedDocument document = read(RawFile.docx("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                + cell.formatted("<w:vMerge w:val=\"restart\"/>", paragraph("TT"))
                + cell.formatted("<w:gridSpan w:val=\"2\"/>", paragraph("Cơ quan"))
                + "</w:tr><w:tr>"
                + cell.formatted("<w:vMerge/>", "<w:p/>")
                + cell.formatted("", paragraph("Chủ trì"))
                + "<w:sdt><w:sdtContent>" + cell.formatted("", paragraph("Phối hợp")) + "</w:sdtContent></w:sdt>"
                + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
                + cell.formatted("", paragraph("a") + paragraph("b"))
                + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell.formatted("", paragraph("bỏ")) + "</w:tr></w:tbl>"));
        assertThat(TextReaderTest.rows(document.blocks().get(0).table()))
                .containsExactly("# 1x2:TT|2x1:Cơ quan", "Chủ trì|Phối hợp", "a / b");
        assertThat(document.blocks().get(0).table().rows().get(2).cells().get(0).column())
                .isEqualTo(1);
    }

    @Test
    void revisionsFieldsLinksAndControlsAreReadAsTheyShow() throws Exception {
        assertThat(texts("<w:p>" + run("<w:t>Trước ngày </w:t>")
                        + "<w:del>" + run("<w:delText>15</w:delText>") + "</w:del><w:ins>" + run("<w:t>25</w:t>")
                        + "</w:ins>"
                        + "<w:moveFrom>" + run("<w:t>xa</w:t>") + "</w:moveFrom>"
                        + run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>DATE</w:instrText>")
                        + run("<w:t>mã</w:t>") + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>/11</w:t>")
                        + run("<w:fldChar w:fldCharType=\"end\"/>")
                        + "<w:hyperlink r:id=\"x\">" + run("<w:t>/2024</w:t>") + "</w:hyperlink>"
                        + "<w:sdt><w:sdtPr/><w:sdtContent>" + run("<w:t>;</w:t>") + "</w:sdtContent></w:sdt>"
                        + run("<w:br/><w:t>dòng\u00A0 hai</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>x</w:t>")
                        + run("<w:footnoteReference w:id=\"1\"/>")
                        + run("<w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t>") + "</w:p>"
                        + "<w:sdt><w:sdtContent>" + paragraph("trong khung") + "</w:sdtContent></w:sdt>"))
                .containsExactly("Trước ngày 25/11/2024;\ndòng hai-x", "trong khung");
    }

    @Test
    void aParagraphOfWhichTheEndIsDeletedGoesOnInTheNext() throws Exception {
        assertThat(texts("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("<w:t>một </w:t>") + "</w:p>"
                        + paragraph("hai")))
                .containsExactly("một hai");
    }

    @Test
    void aTextBoxStandsOnceAndAtItsPlace() throws Exception {
        String box = "<w:txbxContent>" + paragraph("TM. ỦY BAN NHÂN DÂN") + "</w:txbxContent>";
        assertThat(texts(paragraph("a")
                        + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                        + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + paragraph("b")))
                .containsExactly("a", "TM. ỦY BAN NHÂN DÂN", "b");
    }

    @Test
    void listsAreNumberedAsTheProgramShowsThem() throws Exception {
        RawFile file = RawFile.docx(item(1, 0, "A")
                        + item(1, 1, "b")
                        + item(1, 1, "c")
                        + item(1, 0, "D")
                        + item(1, 1, "e")
                        + item(1, 2, "f")
                        + item(2, 0, "G")
                        + item(2, 0, "H")
                        + item(1, 0, "I")
                        + item(9, 0, "K"))
                .with("word/_rels/document.xml.rels", RawFile.relations("numbering", "numbering.xml", false))
                .with(
                        "word/numbering.xml",
                        "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"0\">"
                                + level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.")
                                + level(2, "bullet", "\uF02D")
                                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
                                + level(0, "lowerLetter", "%1)")
                                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                                + "<w:startOverride w:val=\"3\"/></w:lvlOverride></w:num></w:numbering>");
        assertThat(TextReaderTest.paragraphs(read(file)).stream().map(Paragraph::read))
                .containsExactly("I. A", "I.1. b", "I.2. c", "II. D", "II.1. e", "- f", "c) G", "d) H", "III. I", "K");
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + run("<w:t>" + text + "</w:t>") + "</w:p>";
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    @ParameterizedTest
    @CsvSource({"heading 2,,2", "Tiêu đề 3,,3", "Title,,1", "Riêng,1,2", "Normal,,0"})
    void aStyleSaysWhetherItIsAHeading(String name, String outline, int level) throws Exception {
        String outlined = outline == null ? "" : "<w:pPr><w:outlineLvl w:val=\"" + outline + "\"/></w:pPr>";
        RawFile file = RawFile.docx(
                        "<w:p><w:pPr><w:pStyle w:val=\"con\"/></w:pPr>" + run("<w:t>Mục tiêu</w:t>") + "</w:p>")
                .with("word/_rels/document.xml.rels", RawFile.relations("styles", "styles.xml", false))
                .with(
                        "word/styles.xml",
                        "<w:styles " + W + "><w:style w:type=\"paragraph\" w:styleId=\"me\"><w:name w:val=\"" + name
                                + "\"/>"
                                + outlined + "<w:rPr><w:b/></w:rPr></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"con\"><w:name w:val=\"Con\"/>"
                                + "<w:basedOn w:val=\"me\"/></w:style></w:styles>");
        assertThat(read(file).blocks().get(0).paragraph())
                .isEqualTo(new Paragraph("Mục tiêu", "", level, true, false, 0));
    }

    @Test
    void pagesAreToldWhereTheProgramHasLeftThem() throws Exception {
        assertThat(TextReaderTest.paragraphs(read(RawFile.docx(
                                paragraph("a") + "<w:p>" + run("<w:lastRenderedPageBreak/><w:t>b</w:t>") + "</w:p>")))
                        .stream()
                        .map(Paragraph::page))
                .containsExactly(1, 2);
    }

    @Test
    void theStrictFormIsRead() throws Exception {
        RawFile file = RawFile.docx("")
                .with(
                        "word/document.xml",
                        "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r>"
                                + "<x:t>Kế hoạch</x:t></x:r></x:p></x:body></x:document>");
        assertThat(TextReaderTest.texts(read(file))).containsExactly("Kế hoạch");
    }
}

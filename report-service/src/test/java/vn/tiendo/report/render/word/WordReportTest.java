package vn.tiendo.report.render.word;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.report.render.document.OfficialDocumentTest.SAMPLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.tiendo.report.content.head.Signature;
import vn.tiendo.report.render.SampleDocuments;
import vn.tiendo.report.render.WordLook;
import vn.tiendo.report.render.WordLook.Look;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.document.OfficialDocumentTest;

/** The Word file as another reader understands it, item by item of the table in Decree 30/2020/NĐ-CP, appendix I. */
class WordReportTest {

    private static final Instant MADE = Instant.parse("2026-11-20T01:30:00Z");

    private static final OfficialDocument REPORT = SampleDocuments.withEveryKind(OfficialDocument.of(
            OfficialDocumentTest.report(SAMPLE.consolidated(), "so-khoa-hoc-va-cong-nghe", Instant.MAX)
                    .withSignature(new Signature(
                            "5", LocalDate.of(2026, 2, 3), "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn A"))));
    private static final XWPFDocument WORD = read(REPORT);
    private static final WordLook LOOK = new WordLook(WORD);

    @Test
    void theHeadOfTheFirstPageIsSetAsTheDecreeSays() {
        assertThat(LOOK.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isEqualTo(new Look(12, true, false, "center"));
        assertThat(LOOK.of("Độc lập - Tự do - Hạnh phúc")).isEqualTo(new Look(13, true, false, "center"));
        assertThat(LOOK.of("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH")).isEqualTo(new Look(12, false, false, "center"));
        assertThat(LOOK.of("SỞ KHOA HỌC VÀ CÔNG NGHỆ")).isEqualTo(new Look(12, true, false, "center"));
        assertThat(LOOK.of("Số: 05/BC-SKHCN")).isEqualTo(new Look(13, false, false, "center"));
        assertThat(LOOK.of("Quảng Ninh, ngày 03 tháng 02 năm 2026")).isEqualTo(new Look(13, false, true, "center"));
        assertThat(LOOK.of("BÁO CÁO")).isEqualTo(new Look(14, true, false, "center"));
        assertThat(LOOK.of(REPORT.header().subject())).isEqualTo(new Look(14, true, false, "center"));
        assertThat(LOOK.of("Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh"))
                .isEqualTo(new Look(14, false, false, "center"));
    }

    @Test
    void rulesStandUnderMottoIssuerAndSubjectAndAreAsLongAsTheDecreeSays() {
        List<XWPFParagraph> paragraphs = LOOK.paragraphs();
        List<String> above = new ArrayList<>();
        for (int i = 1; i < paragraphs.size(); i++) {
            if (LOOK.hasRule(paragraphs.get(i))) {
                above.add(WordLook.text(paragraphs.get(i - 1)));
            }
        }
        assertThat(above)
                .containsExactly(
                        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                        "Độc lập - Tự do - Hạnh phúc",
                        REPORT.header().subject());
        List<XWPFParagraph> rules = paragraphs.stream().filter(LOOK::hasRule).toList();
        // Widths in millimetres of the words above as Times New Roman sets them: 64.8 and 56.1.
        assertThat(length(rules.get(0), 3855) / 64.8).isBetween(1 / 3.0, 0.5);
        assertThat(length(rules.get(1), 5499) / 56.1).isBetween(0.98, 1.02);
        // In two lines of about half of 259.
        assertThat(length(rules.get(2), 9355) / 130).isBetween(1 / 3.0, 0.5);
    }

    private static double length(XWPFParagraph rule, int width) {
        return (width - rule.getIndentationLeft() - rule.getIndentationRight()) / 1440.0 * 25.4;
    }

    @Test
    void theBodyIsJustifiedInFourteenPointsWithIndentedFirstLines() {
        assertThat(REPORT.body().stream().map(Block::kind)).contains(Kind.values());
        for (Block block : REPORT.body()) {
            if (block.kind() != Kind.TABLE) {
                XWPFParagraph p = LOOK.paragraph(block.marked());
                boolean bold = block.kind() == Kind.HEADING || block.kind() == Kind.SUBHEADING;
                assertThat(LOOK.of(p)).as(block.text()).isEqualTo(new Look(14, bold, false, "both"));
                assertThat(LOOK.spacing(p)).as(block.text()).containsExactly(720, 120, 288);
            }
        }
        assertThat(REPORT.body().get(REPORT.body().size() - 1).text()).endsWith("./.");
    }

    @Test
    void everyWordOfTheDocumentStandsInItsOrder() {
        List<String> words = new ArrayList<>();
        for (Block block : REPORT.body()) {
            if (block.table() == null) {
                words.add(block.marked());
            } else {
                words.addAll(cells(block.table()));
            }
        }
        REPORT.annexes().forEach(annex -> {
            words.addAll(List.of(annex.number(), annex.title(), annex.attached()));
            words.addAll(cells(annex.table()));
        });
        List<String> read = LOOK.paragraphs().stream()
                .map(WordLook::text)
                .filter(words::contains)
                .toList();
        assertThat(read).containsSubsequence(words);
        assertThat(Collections.frequency(read, REPORT.annexes().get(0).title())).isEqualTo(1);
    }

    private static List<String> cells(OfficialDocument.Table table) {
        return Stream.concat(
                        table.columns().stream().map(OfficialDocument.Column::heading),
                        table.rows().stream().flatMap(List::stream))
                .flatMap(cell -> Stream.of(cell.split("\n")))
                .toList();
    }

    @Test
    void signerAndRecipientsStandSideBySide() {
        XWPFTable foot = WORD.getTables().stream()
                .filter(t -> t.getText().startsWith("Nơi nhận:"))
                .findFirst()
                .orElseThrow();
        assertThat(foot.getRow(0).getTableCells()).hasSize(2);
        assertThat(foot.getRow(0).getCell(1).getText())
                .startsWith("KT. GIÁM ĐỐC")
                .endsWith("Nguyễn Văn A");
        assertThat(LOOK.of("Nơi nhận:")).isEqualTo(new Look(12, true, true, "left"));
        assertThat(LOOK.of("- Như trên;")).isEqualTo(new Look(11, false, false, "left"));
        assertThat(LOOK.of("- Lưu: VT, VP.")).isEqualTo(new Look(11, false, false, "left"));
        assertThat(LOOK.of("PHÓ GIÁM ĐỐC")).isEqualTo(new Look(14, true, false, "center"));
        assertThat(LOOK.of("Nguyễn Văn A")).isEqualTo(new Look(14, true, false, "center"));
    }

    @Test
    void pagesAreA4AndEachAnnexHasNumbersOfItsOwnWithHeadingsThatAreRepeated() {
        List<CTSectPr> sections = new ArrayList<>();
        WORD.getParagraphs().stream()
                .filter(p -> p.getCTP().isSetPPr() && p.getCTP().getPPr().isSetSectPr())
                .forEach(p -> sections.add(p.getCTP().getPPr().getSectPr()));
        sections.add(WORD.getDocument().getBody().getSectPr());
        assertThat(sections).hasSize(4);
        for (CTSectPr section : sections) {
            assertThat(List.of(section.getPgMar().getTop(), section.getPgMar().getBottom()))
                    .allSatisfy(m -> assertThat(millimetres(m)).isBetween(20.0, 25.0));
            assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30.0, 35.0);
            assertThat(millimetres(section.getPgMar().getRight())).isBetween(14.99, 20.0);
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(section.getPgNumType().getStart().intValue()).isEqualTo(1);
        }
        assertThat(sections.get(0).getPgSz().isSetOrient()).isFalse();
        assertThat(millimetres(sections.get(0).getPgSz().getW())).isBetween(209.5, 210.5);
        assertThat(millimetres(sections.get(0).getPgSz().getH())).isBetween(296.5, 297.5);
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(millimetres(sections.get(1).getPgSz().getW())).isBetween(296.5, 297.5);
        assertThat(sections.get(2).getPgSz().isSetOrient()).isFalse();

        List<XWPFTable> bordered = WORD.getTables().stream()
                .filter(t -> "TableGrid".equals(t.getStyleID()))
                .toList();
        assertThat(bordered).hasSize(4).allSatisfy(t -> assertThat(t.getRow(0).isRepeatHeader())
                .isTrue());
        assertThat(LOOK.of("Phụ lục I")).isEqualTo(new Look(14, true, false, "center"));
        assertThat(LOOK.of("TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ")).isEqualTo(new Look(13, true, false, "center"));
    }

    private static double millimetres(Object twips) {
        return Integer.parseInt(twips.toString()) / 1440.0 * 25.4;
    }

    @Test
    void thePageNumberStandsInTheMiddleOfTheTopMarginAndNotOnTheFirstPage() {
        assertThat(WORD.getHeaderFooterPolicy().getFirstPageHeader().getText().strip())
                .isEmpty();
        XWPFParagraph number =
                WORD.getHeaderFooterPolicy().getDefaultHeader().getParagraphs().get(0);
        assertThat(number.getCTP().xmlText()).contains("PAGE");
        assertThat(LOOK.of(number)).isEqualTo(new Look(14, false, false, "center"));
    }

    @Test
    void theFontIsTimesNewRomanInBlack() {
        assertThat(LOOK.fonts()).containsOnly("Times New Roman");
        assertThat(LOOK.colours()).containsOnly("000000");
    }

    @Test
    void aDraftSaysSoAndHasNeitherNumberNorDay() {
        OfficialDocument draft = OfficialDocument.of(OfficialDocumentTest.draft(SAMPLE.firstLevel(), "so-noi-vu"));
        WordLook look = new WordLook(read(draft));
        assertThat(look.paragraphs().get(0).getText()).startsWith("DỰ THẢO");
        assertThat(look.of("Số:        /BC-SNV")).isEqualTo(new Look(13, false, false, "center"));
        assertThat(look.paragraphs().stream().map(WordLook::text))
                .contains("Quảng Ninh, ngày       tháng       năm 2026");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(WordReport.render(REPORT, MADE)).isEqualTo(WordReport.render(REPORT, MADE));
    }

    private static XWPFDocument read(OfficialDocument document) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(WordReport.render(document, MADE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itsPropertiesSayWhatItIsAndWhen() throws IOException {
        assertThat(WORD.getProperties().getCoreProperties().getTitle())
                .isEqualTo(REPORT.header().name());
        assertThat(WORD.getProperties().getCoreProperties().getCreated().toInstant())
                .isEqualTo(MADE);
        assertThat(WORD.getProperties().getCoreProperties().getModified().toInstant())
                .isEqualTo(MADE);
        assertThat(WORD.getProperties().getExtendedProperties().getCompany())
                .isEqualTo(REPORT.header().issuer());
    }

    /** Else Word offers to repair the file. */
    @Test
    void everyCellHasAParagraph() {
        OfficialDocument.Table table = new OfficialDocument.Table(
                List.of(OfficialDocument.Column.text("Cột", 1)), List.of(List.of("\n"), List.of("")), false);
        XWPFDocument word = read(new OfficialDocument(
                null, REPORT.header(), List.of(Block.of(table), Block.of(Kind.PARAGRAPH, "Hết./.")), List.of()));

        assertThat(word.getTables().get(1).getRows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getCell(0).getParagraphs()).isNotEmpty());
    }

    @Test
    void theNumbersOfDocumentsAreHeldTogetherAndPlaceAndDateStandLevelWithTheNumber() {
        XWPFParagraph subject = LOOK.paragraph(REPORT.header().subject());
        assertThat(subject.getCTP().xmlText()).contains("noBreakHyphen", "số\u00A0205/KH", "ngày\u00A016/9/2024");

        XWPFTable head = WORD.getTables().get(0);
        assertThat(WordLook.text(head.getRow(1).getCell(0).getParagraphs().get(0)))
                .isEqualTo(REPORT.header().number());
        assertThat(WordLook.text(head.getRow(1).getCell(1).getParagraphs().get(0)))
                .isEqualTo(REPORT.header().placeAndDate());
    }
}

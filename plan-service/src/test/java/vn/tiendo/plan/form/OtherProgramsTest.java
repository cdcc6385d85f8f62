package vn.tiendo.plan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.form.RawBook.cell;
import static vn.tiendo.plan.form.RawBook.place;
import static vn.tiendo.plan.form.RawBook.row;
import static vn.tiendo.plan.form.RawBook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.WorkingForm;

/** What is legal in a workbook is read, whichever program wrote it; the ways are those of ISO/IEC 29500-1 and of programs. */
class OtherProgramsTest {

    private static final String FILLED = row(
            5,
            text(place(FormColumn.NEW_STATUS, 5), "Đang thực hiện"),
            cell(place(FormColumn.PERCENT, 5), "s=\"2\"", "<v>0.6</v>"),
            cell(place(FormColumn.RESULT, 5), "t=\"s\"", "<v>1</v>"));
    private static final String TEXTS = "<si><t>khác</t></si><si><t xml:space=\"preserve\">Đã mở 3 lớp</t></si>";

    static Stream<UnaryOperator<RawBook>> ways() {
        return Stream.of(
                book -> book,
                RawBook::strict,
                book -> book.prefixed("x"),
                book -> book.strict().prefixed("ss"),
                RawBook::withAbsoluteTargets,
                book -> book.encoded(StandardCharsets.UTF_16),
                book -> book.encoded(StandardCharsets.UTF_16LE),
                RawBook::withByteOrderMark,
                book -> book.sheetsIn("worksheets/Sheet%02d.xml"),
                book -> book.sheetsIn("Worksheets/Trang%%20%d.xml"),
                book -> book.with("docProps/thumbnail.jpeg", "x")
                        .with("customXml/item1.xml", "<a>không phải của sổ tính</a>"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aLegalWorkbookIsReadHoweverItIsWrittenDown(UnaryOperator<RawBook> way) {
        RawBook book = new RawBook()
                .sheet("Tổng hợp", "<row>" + cell("A1", "", "<v>1</v>") + "</row>")
                .sheet("Phiếu", RawBook.form(FILLED))
                .texts(TEXTS);
        FormRow read = only(way.apply(book).bytes());
        assertThat(read.number()).isEqualTo(5);
        assertThat(read.text(FormColumn.NEW_STATUS)).isEqualTo("Đang thực hiện");
        assertThat(read.percent(FormColumn.PERCENT)).isEqualTo(60);
        assertThat(read.text(FormColumn.RESULT)).isEqualTo("Đã mở 3 lớp");
        assertThat(read.text(FormColumn.ASSIGNMENT)).isEqualTo(RawBook.ASSIGNMENT);
        assertThat(read.whole(FormColumn.VERSION)).isEqualTo(1);
        assertThat(read.defects()).isEmpty();
    }

    @Test
    void rowsAndCellsWithoutTheirPlacesStandWhereTheyAreWritten() {
        String filled = Stream.of(FormColumn.values())
                .map(column -> switch (column) {
                    case NEW_STATUS -> text("", "Tạm dừng");
                    case REASON -> text("", "Chờ");
                    case ASSIGNMENT -> text("", RawBook.ASSIGNMENT);
                    case VERSION -> cell("", "", "<v>7</v>");
                    default -> "<c/>";
                })
                .collect(Collectors.joining("", "<row>", "</row>"));
        String marker = "<row>" + text("", WorkingForm.MARKER) + "</row><row/>";
        String sheet = (marker + RawBook.header(3) + "<row/>" + filled).replaceAll(" r=\"\\w*\"", "");
        FormRow read = only(new RawBook().sheet("Phiếu", sheet).bytes());
        assertThat(read.number()).isEqualTo(5);
        assertThat(read.word(FormColumn.NEW_STATUS)).isEqualTo("Tạm dừng");
        assertThat(read.text(FormColumn.REASON)).isEqualTo("Chờ");
        assertThat(read.whole(FormColumn.VERSION)).isEqualTo(7);
    }

    @Test
    void aTextIsThatOfItsRunsWithoutHowItIsPronounced() {
        String runs = "<r><rPr><b/></rPr><t>Đã mở</t></r><r><t xml:space=\"preserve\"> 3 lớp</t></r>"
                + "<rPh sb=\"0\" eb=\"2\"><t>đọc là</t></rPh><phoneticPr fontId=\"1\"/>";
        FormRow read = only(RawBook.of(row(
                        4,
                        cell(place(FormColumn.RESULT, 4), "t=\"s\"", "<v> 0 </v>"),
                        cell(place(FormColumn.DIFFICULTIES, 4), "t=\"inlineStr\"", "<is>" + runs + "</is>"),
                        text(place(FormColumn.PROPOSALS, 4), "một<!-- ghi chú --> hai_x000D_\n<![CDATA[<ba>]]>")))
                .texts("<si>" + runs + "</si>")
                .bytes());
        assertThat(read.text(FormColumn.RESULT)).isEqualTo("Đã mở 3 lớp");
        assertThat(read.text(FormColumn.DIFFICULTIES)).isEqualTo("Đã mở 3 lớp");
        assertThat(read.text(FormColumn.PROPOSALS)).isEqualTo("một hai\n<ba>");
    }

    @Test
    void whatAnotherVocabularyAddsIsPassedOver() {
        String foreign = "<v xmlns=\"urn:khac\">7</v>";
        FormRow read = only(RawBook.of(row(
                        4,
                        cell(place(FormColumn.PERCENT, 4), "", "<v>60</v>" + foreign),
                        cell(
                                place(FormColumn.RESULT, 4),
                                "t=\"inlineStr\"",
                                "<is><t>a</t><t xmlns=\"urn:khac\">b</t></is>")))
                .bytes());
        assertThat(read.percent(FormColumn.PERCENT)).isEqualTo(60);
        assertThat(read.text(FormColumn.RESULT)).isEqualTo("a");
    }

    @Test
    void aDateOfIso8601IsADate() {
        FormRow read = only(RawBook.of(row(
                        4,
                        cell(place(FormColumn.COMPLETED_ON, 4), "t=\"d\"", "<v>2026-10-02</v>"),
                        cell(place(FormColumn.DOCUMENT_DATE, 4), "t=\"d\" s=\"1\"", "<v>2026-10-25T00:00:00.000</v>")))
                .strict()
                .bytes());
        assertThat(read.day(FormColumn.COMPLETED_ON)).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(read.day(FormColumn.DOCUMENT_DATE)).isEqualTo(LocalDate.of(2026, 10, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo(String yes) {
        String day = row(4, cell(place(FormColumn.COMPLETED_ON, 4), "s=\"1\"", "<v>44858.5</v>"));
        FormRow read = only(RawBook.of(day)
                .properties("<workbookPr date1904=\"" + yes + "\"/>")
                .bytes());
        assertThat(read.day(FormColumn.COMPLETED_ON)).isEqualTo(LocalDate.of(2026, 10, 25));
        assertThat(only(RawBook.of(day.replace("44858", "46320")).bytes()).day(FormColumn.COMPLETED_ON))
                .isEqualTo(LocalDate.of(2026, 10, 25));
    }

    @Test
    void aFormulaIsWhatItsProgramHasWorkedOut() {
        FormRow read = only(RawBook.of(row(
                        4,
                        cell(place(FormColumn.PERCENT, 4), "", "<f>20+20</f><v>40</v>"),
                        cell(place(FormColumn.RESULT, 4), "t=\"str\"", "<f t=\"shared\" si=\"0\"/><v>Đã xong</v>"),
                        cell(place(FormColumn.DIFFICULTIES, 4), "t=\"str\"", "<f>IF(A1=1,2,\"\")</f><v></v>"),
                        cell(place(FormColumn.PROPOSALS, 4), "", "<f>A1</f>")))
                .bytes());
        assertThat(read.percent(FormColumn.PERCENT)).isEqualTo(40);
        assertThat(read.text(FormColumn.RESULT)).isEqualTo("Đã xong");
        assertThat(read.text(FormColumn.DIFFICULTIES)).isNull();
        assertThat(read.defects()).isEmpty();
        assertThat(read.text(FormColumn.PROPOSALS)).isNull();
        assertThat(read.defects().get(FormColumn.PROPOSALS).vi())
                .isEqualTo("công thức chưa có kết quả; hãy nhập giá trị.");
    }

    @Test
    void anErrorIsNamed() {
        FormRow read = only(RawBook.of(row(4, cell(place(FormColumn.RESULT, 4), "t=\"e\"", "<f>A1</f><v>#REF!</v>")))
                .bytes());
        assertThat(read.text(FormColumn.RESULT)).isNull();
        assertThat(read.defects().get(FormColumn.RESULT).vi()).isEqualTo("ô báo lỗi #REF!; hãy nhập giá trị.");
    }

    @Test
    void aTextThatTheProgramTurnedIntoADateIsAskedForAgain() {
        FormRow read = only(RawBook.of(row(
                        4,
                        cell(place(FormColumn.DOCUMENT_NUMBER, 4), "s=\"7\"", "<v>46143</v>"),
                        cell(place(FormColumn.RESULT, 4), "s=\"2\"", "<v>0.6</v>"),
                        cell(place(FormColumn.REASON, 4), "", "<v>12.50</v>")))
                .bytes());
        assertThat(read.text(FormColumn.DOCUMENT_NUMBER)).isNull();
        assertThat(read.defects().get(FormColumn.DOCUMENT_NUMBER).vi()).startsWith("máy đã đổi nội dung thành ngày");
        assertThat(read.text(FormColumn.RESULT)).isEqualTo("60%");
        assertThat(read.text(FormColumn.REASON)).isEqualTo("12.5");
    }

    @Test
    void rowsOfAFilterAndBlankOnesBetweenAreRowsLikeOthers() {
        String hidden = row(9, text(place(FormColumn.RESULT, 9), "a")).replace("<row ", "<row hidden=\"1\" ");
        List<FormRow> rows = FilledForm.read(RawBook.of(
                        row(5, text(place(FormColumn.RESULT, 5), "b")),
                        row(7, text(place(FormColumn.RESULT, 7), "\u00A0\u200B ")),
                        hidden)
                .bytes());
        assertThat(rows).extracting(FormRow::number).containsExactly(5, 9);
    }

    @Test
    void cellsThatAreMergedOverRowsAreNamed() {
        String rows = RawBook.form(
                row(4, text(place(FormColumn.RESULT, 4), "chung")), row(5, text(place(FormColumn.REASON, 5), "b")));
        String merged =
                "<mergeCells count=\"3\"><mergeCell ref=\"B4:B5\"/><mergeCell ref=\"K4:K5\"/><mergeCell ref=\"K4:L4\"/>"
                        + "</mergeCells>";
        List<FormRow> read =
                FilledForm.read(new RawBook().sheet("Phiếu", rows, merged).bytes());
        assertThat(read).allSatisfy(row -> assertThat(row.defects()).containsOnlyKeys(FormColumn.RESULT));
        assertThat(read.get(0).defects().get(FormColumn.RESULT).vi()).startsWith("các ô K4:K5 đã bị gộp");
    }

    /** ZIP64, entries whose length comes after them, parts that are not packed: what streams and other programs write. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPackageMayBePackedInAnyUsualWay(boolean stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, byte[]> parts = RawBook.of(FILLED).texts(TEXTS).parts();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.setMethod(stored ? ZipArchiveOutputStream.STORED : ZipArchiveOutputStream.DEFLATED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                if (stored) {
                    entry.setSize(part.getValue().length);
                    CRC32 crc = new CRC32();
                    crc.update(part.getValue());
                    entry.setCrc(crc.getValue());
                }
                zip.putArchiveEntry(entry);
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        }
        assertThat(only(bytes.toByteArray()).percent(FormColumn.PERCENT)).isEqualTo(60);
    }

    /** Saved by LibreOffice 7.4 from a downloaded form into which this was typed. */
    @Test
    void aFormThatLibreOfficeSavedIsRead() throws IOException {
        FormRow read = only(resource("libreoffice.xlsx"));
        assertThat(read.text(FormColumn.NEW_STATUS)).isEqualTo("Đã hoàn thành");
        assertThat(read.percent(FormColumn.PERCENT)).isEqualTo(100);
        assertThat(read.day(FormColumn.DOCUMENT_DATE)).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(read.defects()).isEmpty();
    }

    @Test
    void aFormOfBeforeInWhichPercentsWereTypedIsRead() throws IOException {
        List<FormRow> rows = FilledForm.read(resource("percent-100.xlsx"));
        assertThat(rows).extracting(row -> row.percent(FormColumn.PERCENT)).startsWith(100, 50, 100, 75, null);
    }

    @Test
    void aFormWithoutPlacesOfRowsAndCellsIsRead() throws IOException {
        FormRow read = only(resource("no-r-attributes.xlsx"));
        assertThat(read.text(FormColumn.NEW_STATUS)).isEqualTo("Đang thực hiện");
        assertThat(read.text(FormColumn.RESULT)).isEqualTo("13-no r attributes on rows and cells");
    }

    private static FormRow only(byte[] file) {
        List<FormRow> rows = FilledForm.read(file);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = OtherProgramsTest.class.getResourceAsStream("/form/" + name)) {
            return file.readAllBytes();
        }
    }
}

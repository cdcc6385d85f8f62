package vn.tiendo.plan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.tiendo.plan.form.RawBook.cell;
import static vn.tiendo.plan.form.RawBook.place;
import static vn.tiendo.plan.form.RawBook.row;
import static vn.tiendo.plan.form.RawBook.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.WorkingForm;
import vn.tiendo.platform.problem.ProblemException;

/** Where the form is found in a file, and for what reason another file is refused. */
class FilledFormTest {

    private static final String BEGUN = begun("Đang thực hiện");
    private static final String DAMAGED = "Không đọc được tệp: tệp bị hỏng hoặc tải lên chưa hết";

    @ParameterizedTest
    @ValueSource(strings = {"Phiếu cập nhật (2)", "Sheet1", "Trang tính 1", "Phie\u0302\u0301u cập nhật", "x"})
    void theSheetIsKnownByItsMarkerWhateverItIsCalled(String name) {
        RawBook book = new RawBook()
                .sheet("Phụ lục", "<row>" + text("A1", "Báo cáo") + "</row>")
                .sheet(name, RawBook.form(BEGUN))
                .sheet("Ghi chú", "");
        assertThat(FilledForm.read(book.bytes())).hasSize(1);
    }

    @Test
    void theMarkerMayHaveMovedWithTheHeader() {
        String moved = "<row r=\"4\">" + text("C4", " TIENDO-FORM\u00A01 ") + "</row>" + RawBook.header(7);
        assertThat(FilledForm.read(new RawBook()
                        .sheet("Phiếu", moved + begun("Tạm dừng").replace("4\"", "9\""))
                        .bytes()))
                .hasSize(1);
    }

    @Test
    void ofTwoFormsTheOneThatIsFilledCountsAndOfTwoThatDifferNone() {
        RawBook copies = new RawBook()
                .sheet("Phiếu cập nhật", RawBook.form(row(4)))
                .sheet("Phiếu cập nhật (2)", RawBook.form(BEGUN))
                .sheet("Bản sao", RawBook.form(BEGUN));
        assertThat(FilledForm.read(copies.bytes())).hasSize(1);
        copies.sheet("Phiếu cập nhật", RawBook.form(begun("Tạm dừng")));
        assertThat(refusal(copies.bytes()))
                .isEqualTo(
                        "Tệp có các phiếu được điền khác nhau ở các trang “Phiếu cập nhật”, “Phiếu cập nhật (2)”, “Bản"
                                + " sao”; chỉ giữ một trang.");
    }

    @Test
    void headingsAreComparedAsWordsAreAndNamedWhereTheyOnlyLookRight() {
        String form = RawBook.form(BEGUN);
        assertThat(FilledForm.read(new RawBook()
                        .sheet("x", form.replace(">Lý do<", ">LÍ\u200B  do:<").replace(">Kết quả<", ">Kê\u0301t quả<"))
                        .bytes()))
                .hasSize(1);
        assertThat(refusal(new RawBook()
                        .sheet("x", form.replace(">Lý do<", ">Lý dо<"))
                        .bytes()))
                .isEqualTo("Phiếu thiếu cột “Lý do”. Hãy tải lại phiếu, giữ nguyên dòng tiêu đề. Trong đó có ký tự “о”"
                        + " (U+043E) không phải chữ cái tiếng Việt.");
        assertThat(refusal(new RawBook()
                        .sheet("x", form.replace(">Kết quả đã báo cáo<", ">Kết quả<"))
                        .bytes()))
                .isEqualTo("Phiếu có hai cột “Kết quả”; chỉ giữ một cột.");
    }

    @Test
    void aMarkerWithoutAHeaderAndNoMarkerAreToldApart() {
        String marker = "<row r=\"1\">" + text("A1", WorkingForm.MARKER) + "</row>";
        assertThat(refusal(new RawBook().sheet("Phiếu", marker).bytes()))
                .startsWith("Trang “Phiếu” không có dòng tiêu đề của phiếu.");
        assertThat(refusal(
                        new RawBook().sheet("Phiếu", RawBook.header(3) + BEGUN).bytes()))
                .startsWith("Tệp không phải phiếu cập nhật của hệ thống: không trang nào có dấu “TIENDO-FORM 1”");
        assertThat(refusal(new RawBook().bytes())).startsWith("Tệp không phải phiếu cập nhật của hệ thống");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "—", "−", " - ", "\u2011", "\u00A0-\u200B"})
    void aDashAloneIsSomethingThatWasFilledInAndStandsForNothing(String dash) {
        FormRow read = FilledForm.read(RawBook.of(row(
                                4,
                                text(place(FormColumn.RESULT, 4), dash),
                                text(place(FormColumn.PERCENT, 4), dash),
                                text(place(FormColumn.COMPLETED_ON, 4), dash),
                                text(place(FormColumn.REASON, 4), "- một ý")))
                        .bytes())
                .get(0);
        assertThat(read.isHyphen(FormColumn.RESULT)).isTrue();
        assertThat(read.isHyphen(FormColumn.PERCENT)).isTrue();
        assertThat(read.isHyphen(FormColumn.REASON)).isFalse();
        assertThat(read.isHyphen(FormColumn.PROPOSALS)).isFalse();
        assertThat(read.text(FormColumn.RESULT)).isNull();
        assertThat(read.percent(FormColumn.PERCENT)).isNull();
        assertThat(read.day(FormColumn.COMPLETED_ON)).isNull();
        assertThat(read.text(FormColumn.REASON)).isEqualTo("- một ý");
        assertThat(read.defects()).isEmpty();
    }

    static Stream<Arguments> otherFiles() throws IOException {
        byte[] form = RawBook.of(BEGUN).bytes();
        return Stream.of(
                Arguments.of(new byte[0], "tệp rỗng."),
                Arguments.of(compound("EncryptedPackage"), "tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại."),
                Arguments.of(compound("Workbook"), saveAs("đây là tệp Excel kiểu cũ (.xls)")),
                Arguments.of(compound("WordDocument"), saveAs("đây không phải tệp Excel")),
                Arguments.of(utf8("a;b\n1;2\n"), saveAs("đây là tệp văn bản hoặc CSV")),
                Arguments.of(
                        ("\uFEFFSố\tTên\r\n").getBytes(StandardCharsets.UTF_16LE),
                        saveAs("đây là tệp văn bản hoặc CSV")),
                Arguments.of(utf8("<html><table>"), saveAs("đây là trang web hay XML mang tên tệp Excel")),
                Arguments.of(utf8("%PDF-1.7"), saveAs("đây là tệp PDF")),
                Arguments.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, saveAs("đây không phải tệp Excel")),
                Arguments.of(
                        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"),
                        saveAs("đây là tệp OpenDocument (.ods)")),
                Arguments.of(zip("word/document.xml", "<x/>"), saveAs("đây là tệp Word")),
                Arguments.of(zip("xl/workbook.bin", "x"), saveAs("đây là sổ tính nhị phân (.xlsb)")),
                Arguments.of(zip("Index/Document.iwa", "x"), saveAs("đây là tệp Numbers")),
                Arguments.of(zip("phieu.xlsx", "x"), saveAs("đây là tệp nén, trong đó không có sổ tính")),
                Arguments.of(Arrays.copyOf(form, form.length - 30), "tệp bị hỏng hoặc tải lên chưa hết"),
                Arguments.of(Arrays.copyOf(form, 30), "tệp bị hỏng hoặc tải lên chưa hết"),
                Arguments.of(without("xl/worksheets/sheet1.xml"), "tệp bị hỏng hoặc tải lên chưa hết (thiếu phần"),
                Arguments.of(encryptedEntries(form), "tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại."));
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void whatIsNoWorkbookIsRefusedForItsReason(byte[] file, String reason) {
        assertThat(refusal(file)).startsWith("Không đọc được tệp: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r=\"x\"/>",
                "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>",
                "<row r=\"1\"><c r=\"XFE1\"/></row>",
                "<row r=\"1\"><c t=\"s\"><v>9</v></c></row>",
                "<row r=\"1\"><c s=\"99\"><v>9</v></c></row>",
                "<row r=\"1\"><c><v>&thuc_the;</v></c></row>",
                "<row>"
            })
    void aSheetThatNoProgramWritesIsDamaged(String rows) {
        assertThat(refusal(new RawBook().sheet("x", rows).bytes())).startsWith(DAMAGED);
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnEntityIsRead() {
        Map<String, byte[]> parts = RawBook.of(BEGUN).parts();
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        for (String type :
                List.of("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE worksheet>")) {
            parts.put("xl/worksheets/sheet1.xml", utf8(sheet.replaceFirst("\\?>", "?>" + type)));
            assertThat(refusal(RawBook.zip(parts))).startsWith(DAMAGED);
        }
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedWhereverItStands() {
        String blanks = " ".repeat(Unpacking.MAX_BYTES);
        for (String part : List.of(
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/worksheets/sheet1.xml",
                "_rels/.rels")) {
            Map<String, byte[]> parts = RawBook.of(BEGUN).parts();
            parts.put(part, utf8(new String(parts.get(part), StandardCharsets.UTF_8) + blanks));
            assertThat(refusal(RawBook.zip(parts))).as(part).startsWith("Tệp khi mở ra quá lớn.");
        }
    }

    @Test
    void aNumberOfMillionsOfDigitsIsNotRead() {
        String number = cell("A4", "", "<v>" + "7".repeat(4_000_000) + "</v>");
        assertThat(refusal(RawBook.of("<row r=\"4\">" + number + "</row>").bytes()))
                .startsWith(DAMAGED);
        FormRow read = FilledForm.read(
                        RawBook.of(row(4, cell(place(FormColumn.PERCENT, 4), "", "<v>" + "7".repeat(300) + "</v>")))
                                .bytes())
                .get(0);
        assertThat(read.percent(FormColumn.PERCENT)).isNull();
        assertThat(read.defects()).containsOnlyKeys(FormColumn.PERCENT);
    }

    /** A file that went wrong on its way is read or refused, never an error of ours. */
    @Test
    void noDamagedFileIsMoreThanRefused() {
        byte[] form = RawBook.of(BEGUN).texts("<si><t>a</t></si>").bytes();
        Random random = new Random(16);
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = i % 5 == 0 ? Arrays.copyOf(form, random.nextInt(form.length)) : form.clone();
            for (int flips = random.nextInt(8); flips >= 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertThat(FilledForm.read(damaged)).isNotNull();
            } catch (ProblemException e) {
                assertThat(e.in(Locale.ROOT, null).status()).isBetween(400, 422);
            }
        }
    }

    private static String begun(String status) {
        return row(4, text(place(FormColumn.NEW_STATUS, 4), status));
    }

    private static String saveAs(String what) {
        return what + "; hãy mở bằng Excel và lưu thành sổ tính Excel (.xlsx).";
    }

    private static String refusal(byte[] file) {
        String[] detail = new String[1];
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> FilledForm.read(file))
                .satisfies(e -> detail[0] = e.in(Locale.ROOT, null).detail());
        return detail[0];
    }

    private static byte[] compound(String stream) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String... namesAndContents) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            parts.put(namesAndContents[i], utf8(namesAndContents[i + 1]));
        }
        return RawBook.zip(parts);
    }

    private static byte[] without(String part) {
        Map<String, byte[]> parts = RawBook.of(BEGUN).parts();
        parts.remove(part);
        return RawBook.zip(parts);
    }

    /** As an archiver writes them that was given a password: a bit in each entry of the directory. */
    private static byte[] encryptedEntries(byte[] form) {
        byte[] encrypted = form.clone();
        for (int i = 0; i + 9 < encrypted.length; i++) {
            if (encrypted[i] == 'P' && encrypted[i + 1] == 'K') {
                if (encrypted[i + 2] == 1 && encrypted[i + 3] == 2) {
                    encrypted[i + 8] |= 1;
                } else if (encrypted[i + 2] == 3 && encrypted[i + 3] == 4) {
                    encrypted[i + 6] |= 1;
                }
            }
        }
        return encrypted;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

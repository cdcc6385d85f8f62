package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.WorkingForm;
import vn.tiendo.plan.form.RawBook;

/** Each test fills in the work of agencies of its own: their parts of Hà Tĩnh's III.3.1 or III.3.2 of 2026. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class BulkFormTest {

    private static final String BULK = "/api/v1/status-changes/bulk";

    @Test
    void filledRowsAreTakenAndTheOthersLeftAlone() {
        String done = assignment("ha-tinh-so-y-te");
        String untouched = assignment("ha-tinh-so-tu-phap");
        String begun = assignment("ha-tinh-so-xay-dung");
        byte[] file = new Form()
                .row(done, 1)
                .put(FormColumn.NEW_STATUS, "Đã hoàn thành")
                .put(FormColumn.COMPLETED_ON, "02/10/2026")
                .put(FormColumn.PERCENT, 100)
                .put(FormColumn.RESULT, "  Đã ban hành kế hoạch\nvà bố trí kinh phí ")
                .put(FormColumn.DIFFICULTIES, "Thiếu kinh phí")
                .put(FormColumn.PROPOSALS, "Bổ sung dự toán")
                .put(FormColumn.DOCUMENT_NUMBER, "12/KH-SYT")
                .put(FormColumn.DOCUMENT_DATE, "1/10/2026")
                .put(FormColumn.DOCUMENT_ISSUER, "Sở Y tế")
                .row(untouched, 1)
                .put(FormColumn.RESULT, "   ")
                .row(begun, 1)
                .put(FormColumn.NEW_STATUS, "đang THỰC HIỆN")
                .put(FormColumn.PERCENT, "40%")
                .bytes();
        send(Api.focal("ha-tinh"), file)
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(0))
                .body("results.row", contains(0, 1))
                .body("results.sheetRow", contains(4, 6))
                .body("results.assignment", contains(done, begun))
                .body("results.version", contains(2, 2));
        Api.reader()
                .get("/api/v1/assignments/" + done)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("completedOn", equalTo("2026-10-02"))
                .body("percent", equalTo(100))
                .body("result", equalTo("Đã ban hành kế hoạch\nvà bố trí kinh phí"))
                .body("difficulties", equalTo("Thiếu kinh phí"))
                .body("proposals", equalTo("Bổ sung dự toán"))
                .body("evidence[0].number", equalTo("12/KH-SYT"))
                .body("evidence[0].date", equalTo("2026-10-01"))
                .body("evidence[0].issuer", equalTo("Sở Y tế"));
        version(untouched, 1);
        Api.reader().get("/api/v1/assignments/" + begun).then().body("percent", equalTo(40));
    }

    @Test
    void aStaleRowIsRefusedInItsOwnResultAndASecondSendingChangesNothingMore() {
        String stale = assignment("ha-tinh-so-cong-thuong");
        String fresh = assignment("ha-tinh-so-tai-chinh");
        byte[] file = new Form()
                .row(stale, 2)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .row(fresh, 1)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .bytes();
        send(Api.focal("ha-tinh"), file)
                .statusCode(200)
                .body("results.status", contains(412, 201))
                .body("results[0].sheetRow", equalTo(4))
                .body("results[0].problem.detail", startsWith("Cột “Phiên bản”: "));
        send(Api.focal("ha-tinh"), file).statusCode(200).body("results.status", contains(412, 412));
        version(stale, 1);
        version(fresh, 2);
    }

    @Test
    void aRepetitionWithTheSameKeyIsAnsweredLikeTheFirst() {
        String id = assignment("ha-tinh-so-ngoai-vu");
        byte[] file = new Form()
                .row(id, 1)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .bytes();
        for (int i = 0; i < 2; i++) {
            send(Api.focal("ha-tinh").header("Idempotency-Key", "form-of-so-ngoai-vu"), file)
                    .statusCode(200)
                    .body("results.status", contains(201))
                    .body("results.version", contains(2));
        }
        version(id, 2);
    }

    @Test
    void whatIsWrongWithACellIsTheResultOfItsRowAndNamesTheColumn() {
        String id = assignment("ha-tinh-so-noi-vu");
        String other = assignment("ha-tinh-so-giao-duc-va-dao-tao");
        String twin = assignment("ha-tinh-thanh-tra-tinh");
        byte[] file = new Form()
                .row(id, 1)
                .put(FormColumn.NEW_STATUS, "Xong rồi")
                .put(FormColumn.COMPLETED_ON, "31/2/2026")
                .put(FormColumn.PERCENT, "nhiều")
                .row(id + "0", 1)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .row(null, 0)
                .put(FormColumn.RESULT, "Ghi chú")
                .row(twin, 1)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .row(twin, 1)
                .put(FormColumn.NEW_STATUS, "Tạm dừng")
                .put(FormColumn.REASON, "Chờ hướng dẫn")
                .row(other, 1)
                .put(FormColumn.NEW_STATUS, "Đã hoàn thành")
                .put(FormColumn.COMPLETED_ON, LocalDate.of(2027, 1, 1))
                .put(FormColumn.PERCENT, 101)
                .bytes();
        send(Api.focal("ha-tinh"), file)
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("results.sheetRow", contains(4, 5, 6, 7, 8, 9))
                .body("results.status", contains(422, 422, 422, 422, 422, 422))
                .body("results[0].problem.errors.field", hasItems("change.to", "change.completedOn", "change.percent"))
                .body(
                        "results[0].problem.errors.detail",
                        hasItems(
                                "Cột “Tình trạng mới”: không có “Xong rồi”; chọn một trong: Chưa thực hiện, Đang thực hiện, Đã"
                                        + " hoàn thành, Tạm dừng, Đã hủy.",
                                "Cột “Ngày hoàn thành”: “31/2/2026” không phải ngày; nhập ngày/tháng/năm, ví dụ"
                                        + " 02/10/2026.",
                                "Cột “Tỷ lệ %”: “nhiều” không phải tỷ lệ; nhập số nguyên từ 0 đến 100, ví dụ 60%."))
                .body("results[1].assignment", nullValue())
                .body("results[1].problem.errors.field", contains("assignment"))
                .body("results[2].problem.errors.field", hasItems("assignment", "version", "change.to"))
                .body(
                        "results[3].problem.detail",
                        equalTo("Cột “Mã phân công”: các dòng 7, 8 cùng một phân công; chỉ giữ một dòng."))
                .body("results[4].problem.detail", containsString("các dòng 7, 8"))
                .body("results[5].problem.errors.detail", hasItem(startsWith("Cột “Tỷ lệ %”: ")));
        version(id, 1);
        version(twin, 1);
        version(other, 1);
    }

    @Test
    void whatTheDeskRefusesNamesTheColumnToo() {
        String id = assignment("III.3.2", "ha-tinh-so-y-te");
        Form form = new Form()
                .row(id, 1)
                .put(FormColumn.NEW_STATUS, "Đã hoàn thành")
                .put(FormColumn.COMPLETED_ON, LocalDate.of(2027, 1, 1));
        send(Api.focal("ha-tinh"), form.bytes())
                .statusCode(200)
                .body("results[0].status", equalTo(422))
                .body("results[0].problem.errors.field", hasItems("completedOn", "evidence"))
                .body(
                        "results[0].problem.errors.detail",
                        hasItems(startsWith("Cột “Ngày hoàn thành”: "), startsWith("Cột “Số văn bản”: ")));
        version(id, 1);
    }

    @Test
    void aFormulaIsTheValueThatTheOfficialSawInItsCell() {
        String id = assignment("ha-tinh-so-khoa-hoc-va-cong-nghe");
        Form form = new Form().row(id, 1).put(FormColumn.NEW_STATUS, "Đang thực hiện");
        form.formula(FormColumn.PERCENT, "20+20");
        send(Api.focal("ha-tinh"), form.bytes()).statusCode(200).body("accepted", equalTo(1));
        Api.reader().get("/api/v1/assignments/" + id).then().body("percent", equalTo(40));
    }

    @Test
    void aDateThatCouldBeTwoIsAskedBackAndNothingIsRecorded() {
        String id = assignment("III.3.2", "ha-tinh-so-noi-vu");
        Form form = new Form()
                .row(id, 1)
                .put(FormColumn.NEW_STATUS, "Hoàn thành")
                .put(FormColumn.COMPLETED_ON, LocalDate.of(2026, 2, 10))
                .put(FormColumn.DOCUMENT_NUMBER, "12/KH-SNV")
                .put(FormColumn.DOCUMENT_DATE, "1/2/2026")
                .put(FormColumn.DOCUMENT_ISSUER, "Sở Nội vụ");
        form.percent(FormColumn.PERCENT, 1);
        send(Api.focal("ha-tinh"), form.bytes())
                .statusCode(200)
                .body("results[0].status", equalTo(422))
                .body("results[0].problem.errors.field", contains("change.completedOn"))
                .body(
                        "results[0].problem.detail",
                        startsWith("Cột “Ngày hoàn thành”: chưa rõ là ngày 2 tháng 10 năm 2026 hay ngày 10 tháng 2 năm"
                                + " 2026"));
        send(Api.focal("ha-tinh").header("Accept-Language", "en"), form.bytes())
                .body("results[0].problem.detail", containsString("2 October 2026 or 10 February 2026"));
        version(id, 1);
        form.put(FormColumn.COMPLETED_ON, "ngày 02/10/2026");
        send(Api.focal("ha-tinh"), form.bytes()).statusCode(200).body("accepted", equalTo(1));
        Api.reader()
                .get("/api/v1/assignments/" + id)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("completedOn", equalTo("2026-10-02"))
                .body("percent", equalTo(100));
    }

    @Test
    void thatNothingIsBegunCanBeStatedAndNotReturnedTo() {
        String id = assignment("III.3.2", "ha-tinh-so-giao-duc-va-dao-tao");
        byte[] stated = new Form()
                .row(id, 1)
                .put(FormColumn.NEW_STATUS, "Chưa thực hiện")
                .bytes();
        send(Api.focal("ha-tinh"), stated).statusCode(200).body("accepted", equalTo(1));
        version(id, 2);
        byte[] begun = new Form()
                .row(id, 2)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .bytes();
        send(Api.focal("ha-tinh"), begun).statusCode(200).body("accepted", equalTo(1));
        byte[] back = new Form()
                .row(id, 3)
                .put(FormColumn.NEW_STATUS, "Chưa thực hiện")
                .bytes();
        send(Api.focal("ha-tinh"), back).statusCode(200).body("results[0].status", equalTo(409));
        version(id, 3);
    }

    @Test
    void aTextThatLooksLikeAFormulaIsKeptAsItIs() {
        String id = assignment("III.3.2", "ha-tinh-so-tu-phap");
        String text = "=HYPERLINK(\"http://x.example\")";
        byte[] file = new Form()
                .row(id, 1)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .put(FormColumn.RESULT, text)
                .bytes();
        send(Api.focal("ha-tinh"), file).statusCode(200).body("accepted", equalTo(1));
        Api.reader().get("/api/v1/assignments/" + id).then().body("result", equalTo(text));
    }

    @Test
    void aCancellationTakesTheDocumentAsItsDecision() {
        String id = assignment("III.3.2", "ha-tinh-so-xay-dung");
        byte[] file = new Form()
                .row(id, 1)
                .put(FormColumn.NEW_STATUS, "Đã hủy")
                .put(FormColumn.DOCUMENT_NUMBER, "2345/QĐ-UBND")
                .put(FormColumn.DOCUMENT_DATE, "15-10-2026")
                .put(FormColumn.DOCUMENT_ISSUER, "UBND tỉnh")
                .bytes();
        send(Api.focal("ha-tinh"), file).statusCode(200).body("accepted", equalTo(1));
        Api.reader()
                .get("/api/v1/assignments/" + id)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("decision.number", equalTo("2345/QĐ-UBND"))
                .body("decision.date", equalTo("2026-10-15"));
    }

    @Test
    void atomicTakesTheWholeFormOrNothingAndNamesTheRowOfTheSheet() {
        String first = assignment("ha-tinh-so-van-hoa-the-thao-va-du-lich");
        String second = assignment("III.3.2", "ha-tinh-so-cong-thuong");
        Form form = new Form()
                .row(first, 1)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .row(second, 1)
                .put(FormColumn.NEW_STATUS, "Tạm dừng");
        send("?atomic=true", Api.focal("ha-tinh"), form.bytes())
                .statusCode(422)
                .body("errors.field", contains("rows[1].reason"))
                .body("errors.detail", contains("Dòng 5. Cột “Lý do”: Tạm dừng phải nêu lý do."));
        version(first, 1);
        form.put(FormColumn.REASON, "Chờ hướng dẫn");
        send("?atomic=true", Api.focal("ha-tinh"), form.bytes()).statusCode(200).body("accepted", equalTo(2));
        version(first, 2);
        version(second, 2);
    }

    @Test
    void theRowOfAnotherAgencyIsRefusedAndAReaderSendsNothing() {
        String own = assignment("III.3.2", "ha-tinh-so-ngoai-vu");
        String others = assignment("ha-tinh-van-phong-ubnd-tinh");
        byte[] file = new Form()
                .row(own, 1)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .row(others, 1)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .row(UUID.randomUUID().toString(), 1)
                .put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .bytes();
        send(Api.reader(), file).statusCode(403);
        send(Api.agency("ha-tinh", "ha-tinh-so-ngoai-vu"), file)
                .statusCode(200)
                .body("results.status", contains(201, 403, 404));
        version(others, 1);
    }

    @Test
    void columnsAreFoundByTheirHeadingsAndNoneMayMiss() throws IOException {
        String id = assignment("III.3.2", "ha-tinh-so-tai-chinh");
        Form form = new Form().row(id, 1).put(FormColumn.NEW_STATUS, "Đang thực hiện");
        form.sheet().getRow(2).getCell(FormColumn.REASON.ordinal()).setCellValue("Nguyên nhân");
        send(Api.focal("ha-tinh"), form.bytes()).statusCode(422).body("detail", startsWith("Phiếu thiếu cột “Lý do”."));
        form.sheet().getRow(2).getCell(FormColumn.REASON.ordinal()).setCellValue(" Lý  do");
        form.sheet().shiftColumns(FormColumn.DUE.ordinal(), FormColumn.VERSION.ordinal(), 1);
        form.sheet().getWorkbook().setSheetName(1, "Phiếu cập nhật (2)");
        send(Api.focal("ha-tinh"), form.bytes()).statusCode(200).body("results.status", contains(201));
    }

    @Test
    void whatTheDocumentIsAboutIsTakenOnOneLineAndATooLongOneNamesItsColumn() {
        String id = assignment("III.3.2", "ha-tinh-so-khoa-hoc-va-cong-nghe");
        Form form = documented(new Form().row(id, 1)).put(FormColumn.DOCUMENT_SUBJECT, "ệ".repeat(301));
        send(Api.focal("ha-tinh"), form.bytes())
                .statusCode(200)
                .body("results[0].status", equalTo(422))
                .body("results[0].problem.errors.field", contains("change.evidence[0].subject"))
                .body("results[0].problem.detail", startsWith("Cột “Trích yếu”: Tối đa 300 ký tự"));
        version(id, 1);
        form.put(FormColumn.DOCUMENT_SUBJECT, " Tổ chức quán triệt\nNghị quyết ");
        send(Api.focal("ha-tinh"), form.bytes()).statusCode(200).body("accepted", equalTo(1));
        Api.reader()
                .get("/api/v1/assignments/" + id)
                .then()
                .body("evidence[0].subject", equalTo("Tổ chức quán triệt Nghị quyết"));
    }

    @Test
    void aFormFromBeforeThereWasAColumnForWhatADocumentIsAboutIsTaken() {
        String id = assignment("III.3.2", "ha-tinh-so-van-hoa-the-thao-va-du-lich");
        Form form = documented(new Form().row(id, 1)).put(FormColumn.REASON, "Chờ hướng dẫn");
        form.sheet().shiftColumns(FormColumn.LINK.ordinal(), FormColumn.VERSION.ordinal(), -1);
        send(Api.focal("ha-tinh"), form.bytes()).statusCode(200).body("accepted", equalTo(1));
        Api.reader()
                .get("/api/v1/assignments/" + id)
                .then()
                .body("evidence[0].number", equalTo("12/KH-SYT"))
                .body("evidence[0].subject", nullValue())
                .body("reason", equalTo("Chờ hướng dẫn"));
    }

    private static Form documented(Form form) {
        return form.put(FormColumn.NEW_STATUS, "Đang thực hiện")
                .put(FormColumn.DOCUMENT_NUMBER, "12/KH-SYT")
                .put(FormColumn.DOCUMENT_DATE, "1/10/2026")
                .put(FormColumn.DOCUMENT_ISSUER, "Sở Y tế");
    }

    @ParameterizedTest
    @CsvSource({
        "TIENDO-FORM 2, Phiếu thuộc phiên bản 2; hệ thống này đọc được đến phiên bản 1.",
        "Báo cáo, Tệp không phải phiếu cập nhật của hệ thống",
        "TIENDO-FORM 0, Tệp không phải phiếu cập nhật của hệ thống",
    })
    void aWorkbookThatIsNotThisFormIsRefused(String marker, String detail) {
        Form form = new Form().row(UUID.randomUUID().toString(), 1).put(FormColumn.NEW_STATUS, "Đang thực hiện");
        form.sheet().getRow(0).getCell(0).setCellValue(marker);
        send(Api.focal("ha-tinh"), form.bytes()).statusCode(422).body("detail", startsWith(detail));
    }

    @Test
    void anEmptyFormAndOneWithTooManyRowsAreRefusedAsAWhole() {
        send(
                        Api.focal("ha-tinh"),
                        new Form().row(UUID.randomUUID().toString(), 1).bytes())
                .statusCode(422)
                .body("errors[0].field", equalTo("rows"))
                .body("detail", startsWith("Phiếu có 0 dòng được điền"));
        Form form = new Form();
        for (int i = 0; i <= WorkingForm.MAX_FILLED; i++) {
            form.row(UUID.randomUUID().toString(), 1).put(FormColumn.NEW_STATUS, "Đang thực hiện");
        }
        send(Api.focal("ha-tinh"), form.bytes()).statusCode(422).body("errors[0].field", equalTo("rows"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "không phải zip", "PK\u0003\u0004 hỏng"})
    void whatIsNoWorkbookIsRefused(String content) {
        send(Api.focal("ha-tinh"), content.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", startsWith("Không đọc được tệp"));
    }

    @Test
    void aWordDocumentUnderAnotherNameIsRefused() {
        byte[] docx = RawBook.zip(Map.of("word/document.xml", "<document/>".getBytes(StandardCharsets.UTF_8)));
        send(Api.focal("ha-tinh"), docx)
                .statusCode(400)
                .body("detail", startsWith("Không đọc được tệp: đây là tệp Word"));
    }

    @Test
    void aDocumentTypeIsRefused() {
        Map<String, byte[]> parts = RawBook.of().parts();
        String sheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet>&x;</worksheet>";
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        send(Api.focal("ha-tinh"), RawBook.zip(parts))
                .statusCode(400)
                .body("detail", startsWith("Không đọc được tệp: tệp bị hỏng"));
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() {
        byte[] bomb = RawBook.of(" ".repeat(70 << 20)).bytes();
        assertThat(bomb.length).isLessThan(1 << 20);
        send(Api.focal("ha-tinh"), bomb).statusCode(413).body("type", equalTo("/problems/content-too-large"));
    }

    /** Answered as soon as its length is known. */
    @Test
    void aFileThatIsTooBigIsRefused() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                    .formatted(BULK, WorkingForm.MEDIA_TYPE, 6 << 20);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/content-too-large");
        }
    }

    @Test
    void anotherTypeOfFileIsNotTaken() {
        Api.focal("ha-tinh")
                .contentType("text/csv")
                .body("a;b".getBytes(StandardCharsets.UTF_8))
                .post(BULK)
                .then()
                .statusCode(415);
    }

    private static ValidatableResponse send(RequestSpecification caller, byte[] file) {
        return send("", caller, file);
    }

    private static ValidatableResponse send(String query, RequestSpecification caller, byte[] file) {
        return caller.contentType(WorkingForm.MEDIA_TYPE)
                .body(file)
                .post(BULK + query)
                .then()
                .log()
                .ifValidationFails();
    }

    private static String assignment(String agency) {
        return assignment("III.3.1", agency);
    }

    private static String assignment(String task, String agency) {
        return Api.assignment("ha-tinh-kh-ubnd-2024-" + task, agency, "2026");
    }

    private static void version(String id, int version) {
        Api.reader().get("/api/v1/assignments/" + id).then().body("version", equalTo(version));
    }
}

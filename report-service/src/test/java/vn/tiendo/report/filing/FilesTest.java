package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.render.Format;

/** Files of reports and letters, as an official loads them down. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FilesTest {

    private static final String FOCAL = "so-khoa-hoc-va-cong-nghe";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    DataSource database;

    @ParameterizedTest
    @EnumSource
    void aRevisionHasOneFileInEachFormatWhoseHashIsThatOfWhatIsServed(Format format) {
        Sample sample = assembled("tep-" + format);
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");

        Response byLink = reporter.asks().get("/api/v1/reports/" + id + "?format=" + format);
        Response byAccept = reporter.asks().accept(format.type).get("/api/v1/reports/" + id + "/versions/1");

        byLink.then().statusCode(200).contentType(format.type);
        byAccept.then().statusCode(200).contentType(format.type);
        assertThat(byAccept.asByteArray()).isNotEmpty().isEqualTo(byLink.asByteArray());
        if (format != Format.json) {
            JsonPath files = reporter.versions(id);
            assertThat(files.getString("items[0].files.find { it.format == '" + format + "' }.sha256"))
                    .isEqualTo(Sha256.hex(byLink.asByteArray()));
            assertThat(files.getInt("items[0].files.find { it.format == '" + format + "' }.size"))
                    .isEqualTo(byLink.asByteArray().length);
        }
        reporter.asks()
                .header("If-None-Match", byLink.header("ETag"))
                .get("/api/v1/reports/" + id + "?format=" + format)
                .then()
                .statusCode(304);
    }

    @Test
    void whatAReaderAsksForIsPrintedBeforeWhatOnlyWaits() throws SQLException {
        Sample sample = assembled("tep-can-ngay");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.asks().get("/api/v1/reports/" + id + "?format=pdf").then().statusCode(200);
        reporter.asks().get("/api/v1/reports/" + id + "?format=xlsx").then().statusCode(200);
        putAtTheEndOfTheQueue(id);

        reporter.asks().get("/api/v1/reports/" + id + "?format=pdf").then().statusCode(200);

        List<String> waiting =
                reporter.versions(id).getList("items[0].files.findAll { it.sha256 == null }.format", String.class);
        assertThat(waiting).contains("xlsx").doesNotContain("pdf");
    }

    /** As if everything else of a province stood before it. */
    private void putAtTheEndOfTheQueue(String report) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement later = connection.prepareStatement("""
                        UPDATE report_file SET name = NULL, bytes = NULL, sha256 = NULL, size = NULL, made_at = NULL,
                               due_at = '2099-01-01' WHERE report = ?""")) {
            later.setString(1, report);
            later.executeUpdate();
        }
    }

    @Test
    void aFileIsSavedUnderItsVietnameseName() {
        Sample sample = assembled("ten-tep");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        reporter.step(id, "issuance", "{\"number\":\"05/BC-SNV\",\"date\":\"2026-11-10\"}")
                .then()
                .statusCode(200);

        String header =
                reporter.asks().get("/api/v1/reports/" + id + "?format=docx").header("Content-Disposition");

        assertThat(header).startsWith("attachment; filename=\"BC 2026 KH 205-KH-UBND - So Noi vu Quang Ninh.docx\"");
        String encoded = header.substring(header.indexOf("filename*=UTF-8''") + "filename*=UTF-8''".length());
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8))
                .isEqualTo("BC 2026 KH 205-KH-UBND - Sở Nội vụ Quảng Ninh.docx");
        assertThat(reporter.asks().get("/api/v1/reports/" + id + "?format=pdf").header("Content-Disposition"))
                .startsWith("inline; ");
    }

    @Test
    void wordsThatWereWrittenAfterTheClosingStandInTheFileBeforeItIsHandedIn() throws IOException {
        Sample sample = assembled("loi-van");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "narrative", "{\"difficulties\":\"Thiếu <hướng dẫn> & kinh phí.\"}")
                .then()
                .statusCode(200);

        assertThat(word(reporter.asks().get("/api/v1/reports/" + id + "?format=docx")))
                .contains("Thiếu <hướng dẫn> & kinh phí");
        assertThat(word(reporter.asks().get("/api/v1/reports/" + id + "/versions/1?format=docx")))
                .doesNotContain("hướng dẫn");
    }

    @Test
    void aFormatThatIsNotMadeIsRefused() {
        Sample sample = assembled("dinh-dang");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");

        reporter.asks().accept("image/png").get("/api/v1/reports/" + id).then().statusCode(406);
        reporter.asks()
                .get("/api/v1/reports/" + id + "?format=odt")
                .then()
                .statusCode(400)
                .contentType(containsString("problem+json"));
    }

    @Test
    void theLetterNamesThoseWhoHaveNotReportedAndUrgesThem() throws IOException {
        Sample sample = assembled("don-doc");
        Office focal = Office.focal(sample);
        String letter = "/api/v1/compliance/" + sample.firstLevel() + "/urging-letter?year=2026";
        clock.set("2026-11-12T09:00");
        assertThat(word(focal.asks().accept(Format.DOCX).get(letter)))
                .contains("ỦY BAN NHÂN DÂN TỈNH")
                .contains(
                        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                        "Số:        /SKHCN-VP",
                        "V/v đôn đốc báo cáo thực hiện Kế hoạch số 205/KH-UBND năm 2026")
                .contains("- Sở Nội vụ;", "- Sở Tài chính.")
                .contains(
                        "Thực hiện Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh, các cơ quan, đơn vị, địa phương có trách nhiệm gửi báo cáo kết quả thực hiện năm 2026 đến Ủy ban nhân dân tỉnh Quảng Ninh (qua Sở Khoa học và Công nghệ để tổng hợp) trong thời hạn đến hết ngày 16/11/2026 (ngày 15/11/2026 là ngày nghỉ).")
                .contains("Đến ngày 12/11/2026, còn 02 cơ quan, đơn vị, địa phương chưa gửi báo cáo.")
                .contains(
                        "Sở Khoa học và Công nghệ đề nghị Sở Nội vụ, Sở Tài chính chủ động hoàn thành, gửi báo cáo về Sở Khoa học và Công nghệ chậm nhất ngày 16/11/2026 để tổng hợp theo quy định./.")
                .contains("- Ủy ban nhân dân tỉnh Quảng Ninh (để b/c);", "- Lưu: VT, VP.", "GIÁM ĐỐC")
                .doesNotContain("Quý cơ quan", "Bộ luật Dân sự", "/CV-");

        clock.set("2026-11-17T00:00");
        String reported = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office.reporter(sample, "so-noi-vu")
                .step(reported, "submission", null)
                .then()
                .statusCode(200);
        assertThat(word(focal.asks().get(letter + "&format=docx")))
                .contains("Kính gửi: Sở Tài chính")
                .contains(
                        "Đến ngày 17/11/2026, Sở Khoa học và Công nghệ chưa nhận được báo cáo của Sở Tài chính, đã quá thời hạn 01 ngày.")
                .contains("đề nghị Sở Tài chính khẩn trương hoàn thành, gửi báo cáo", "chậm nhất ngày 24/11/2026")
                .doesNotContain("0/1", "01/02");

        focal.step(reported, "return", "{\"reason\":\"Thiếu số liệu.\"}").then().statusCode(200);
        assertThat(word(focal.asks().get(letter + "&format=docx")))
                .contains("trong đó 01 cơ quan, đơn vị, địa phương được đề nghị hoàn thiện báo cáo nhưng chưa gửi lại");
        assertThat(word(focal.asks()
                        .get(letter + "&format=docx&newDay=2026-11-20&agency=" + sample.agency("so-noi-vu"))))
                .contains("Kính gửi: Sở Nội vụ", "chậm nhất ngày 20/11/2026")
                .doesNotContain("Sở Tài chính");
        focal.asks().get(letter + "&format=html").then().statusCode(200).body(containsString("Sở Tài chính"));
        focal.asks().get(letter + "&newDay=2026-11-17").then().statusCode(400).body("errors.field", hasItem("newDay"));
        focal.asks().get(letter + "&capacity=BY_ORDER").then().statusCode(400).body("errors.field", hasItem("post"));
        focal.asks()
                .get(letter + "&capacity=DEPUTY&post=GIÁM ĐỐC")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("post"));
        assertThat(word(focal.asks().get(letter + "&format=docx&capacity=BY_ORDER&post=CHÁNH VĂN PHÒNG")))
                .contains("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG");
    }

    @Test
    void theCommitteeRequiresOfThoseUnderItAndAsksTheOthers() throws IOException {
        Sample sample = assembled("yeu-cau-tep");
        Topic.send(List.of(
                Documents.profiled(
                        sample.agency("hoi-nong-dan"),
                        sample.province(),
                        "Hội Nông dân tỉnh",
                        "MASS_ORGANISATION",
                        null),
                new Documents.Obligation(
                                sample.plan(),
                                "co-quan",
                                sample.province(),
                                "FIRST",
                                15,
                                11,
                                sample.agency("so-khoa-hoc-va-cong-nghe"))
                        .reporters(Documents.kinds(List.of("DEPARTMENT", "MASS_ORGANISATION")))
                        .with("citation", "IV.1")
                        .with("registeredAt", Sample.REGISTERED)
                        .document()));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-20T09:00");
        String letter = "/api/v1/compliance/" + sample.firstLevel()
                + "/urging-letter?year=2026&format=docx&by=COMMITTEE&capacity=DEPUTY";

        assertThat(word(Office.committee(sample).asks().get(letter)))
                .contains("Số:        /UBND-......", "205/KH-UBND ngày 16/9/2024", "(mục IV.1)")
                .containsPattern(
                        "Ủy ban nhân dân tỉnh Quảng Ninh yêu cầu Sở [^;]+; đề nghị Hội Nông dân tỉnh khẩn trương")
                .contains("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
                .doesNotContain(" / KT.");
    }

    @Test
    void manyAreNamedInAnAnnexAndThoseWhoHaveReportedGetNoLetter() throws IOException {
        Sample sample = assembled("danh-sach");
        Topic.send(IntStream.rangeClosed(1, 15)
                .mapToObj(
                        i -> Documents.agency(sample.agency("so-" + i), sample.province(), "Sở số " + i, "DEPARTMENT"))
                .toList());
        Topic.awaitApplied(ledger);
        clock.set("2026-11-20T09:00");
        Office committee = Office.committee(sample);
        String letter = "/api/v1/compliance/" + sample.firstLevel() + "/urging-letter?year=2026&format=docx";

        assertThat(word(committee.asks().get(letter)))
                .contains("Kính gửi: Các cơ quan, đơn vị, địa phương có tên trong danh sách gửi kèm")
                .contains("DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG CHƯA GỬI BÁO CÁO")
                .contains("Sở số 15");

        job.run();
        String consolidated = sample.report(sample.consolidated(), 2026, FOCAL);
        String toFocal = "/api/v1/compliance/" + sample.consolidated() + "/urging-letter?year=2026&format=docx";
        assertThat(word(committee.asks().get(toFocal)))
                .contains("TM. ỦY BAN NHÂN DÂN", "Số:        /UBND-......", "Kính gửi: Sở Khoa học và Công nghệ");
        Office.focal(sample).step(consolidated, "submission", null).then().statusCode(200);
        committee
                .asks()
                .get(toFocal)
                .then()
                .statusCode(404)
                .body("detail", equalTo("Tất cả cơ quan, đơn vị đã nộp báo cáo; không có công văn đôn đốc."));
    }

    @Test
    void noLetterAndNoFileIsGivenToAnotherProvince() {
        Sample sample = assembled("tinh-khac");
        Office stranger = Office.of("focal", assembled("noi-khac").province(), null);
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        for (String path : List.of(
                "/api/v1/compliance/" + sample.firstLevel() + "/urging-letter?year=2026&format=docx",
                "/api/v1/reports/" + id + "?format=docx",
                "/api/v1/reports/" + id + "/versions/1?format=xlsx")) {
            stranger.asks().get(path).then().statusCode(404);
        }
    }

    private static String word(Response response) throws IOException {
        response.then().statusCode(200).contentType(Format.DOCX);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(response.asByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return Shown.plain(text.getText());
        }
    }

    private Sample assembled(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        return sample;
    }
}

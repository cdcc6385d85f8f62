package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
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
                        "Số:        /SKHCN-......",
                        "V/v đôn đốc nộp báo cáo kết quả thực hiện")
                .contains("- Sở Nội vụ;", "- Sở Tài chính.")
                .contains(
                        "Đến 09 giờ 00 phút ngày 12/11/2026, 0/2 cơ quan, đơn vị đã nộp báo cáo; còn 2 cơ quan, đơn vị chưa nộp.")
                .contains("trong thời hạn, chậm nhất ngày 16/11/2026 để tổng hợp, báo cáo theo quy định./.")
                .contains("GIÁM ĐỐC");

        clock.set("2026-11-17T00:00");
        String reported = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office.reporter(sample, "so-noi-vu")
                .step(reported, "submission", null)
                .then()
                .statusCode(200);
        assertThat(word(focal.asks().get(letter + "&format=docx")))
                .contains("Kính gửi: Sở Tài chính")
                .contains("1/2 cơ quan, đơn vị đã nộp báo cáo; còn 1 cơ quan, đơn vị chưa nộp và đã quá thời hạn.")
                .contains("khẩn trương hoàn thành và gửi báo cáo ngay sau khi nhận được Công văn này");

        focal.step(reported, "return", "{\"reason\":\"Thiếu số liệu.\"}").then().statusCode(200);
        assertThat(word(focal.asks().get(letter + "&format=docx")))
                .contains("trong đó 1 cơ quan, đơn vị có báo cáo bị trả lại và chưa nộp lại");
        focal.asks().get(letter + "&format=html").then().statusCode(200).body(containsString("Sở Tài chính"));
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
                .contains("DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG CHƯA NỘP BÁO CÁO")
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

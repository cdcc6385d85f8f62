package vn.tiendo.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.content.Direction;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.render.document.OfficialDocumentTest;

/** Names that every file system takes, and headers that nobody can break out of. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Báo cáo 05/BC-SNV - Sở Nội vụ, Báo cáo 05-BC-SNV - Sở Nội vụ.docx",
        "..\\..\\etc/passwd, ..-..-etc-passwd.docx",
        "'a<b>c:d|e?f*g\"h', a b c d e f g h.docx",
        "'kết thúc. ', kết thúc.docx"
    })
    void whatAFileSystemRefusesIsReplaced(String words, String name) {
        assertThat(FileName.of(words, Format.docx)).isEqualTo(name);
    }

    @Test
    void aReportIsNamedByItsKindYearPlanAndReporter() {
        ReportContent report =
                OfficialDocumentTest.report(OfficialDocumentTest.SAMPLE.firstLevel(), "so-noi-vu", Instant.MAX);
        ReportContent draft = OfficialDocumentTest.draft(OfficialDocumentTest.SAMPLE.firstLevel(), "so-noi-vu");

        assertThat(FileName.of(report, Format.docx)).isEqualTo("BC 2026 KH 205-KH-UBND - Sở Nội vụ Quảng Ninh.docx");
        assertThat(FileName.of(draft, Format.pdf))
                .isEqualTo("Dự thảo BC 2026 KH 205-KH-UBND - Sở Nội vụ Quảng Ninh.pdf");
    }

    @ParameterizedTest
    @CsvSource({"205/KH-UBND, 2024-09-16, KH 205/KH-UBND", "/KH-UBND, 2024-09, KH tháng 9/2024"})
    void aPlanIsCalledByItsNumberOrWhereThatWasLeftBlankByItsDay(String number, String date, String words) {
        assertThat(FileName.plan(new Direction(
                        "p",
                        "Kế hoạch",
                        number,
                        date,
                        "UBND tỉnh",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null)))
                .isEqualTo(words);
    }

    @Test
    void aLongNameEndsAtAWord() {
        String name = FileName.of("Kết quả thực hiện Kế hoạch ".repeat(20), Format.pdf);

        assertThat(name).endsWith(".pdf").hasSizeBetween(60, 124);
        assertThat(name.replace(".pdf", "")).matches("(Kết quả thực hiện Kế hoạch ?)+.*");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Báo cáo.docx", "a\"; filename=\"b.exe", "100% đúng.pdf", "x\r\nSet-Cookie: a=b"})
    void aHeaderHoldsTheWholeNameAndNothingElse(String name) {
        String header = FileName.disposition(name, false);

        assertThat(header).matches("attachment; filename=\"[ -~&&[^\"\\\\]]*\"; filename\\*=UTF-8''[A-Za-z0-9.%-]+");
        assertThat(URLDecoder.decode(header.substring(header.indexOf("''") + 2), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}

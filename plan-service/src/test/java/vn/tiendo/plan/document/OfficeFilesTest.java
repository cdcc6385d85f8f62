package vn.tiendo.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;

/** One document, stored by LibreOffice in three formats: the same stands in each. */
class OfficeFilesTest {

    private static IssuedDocument read(String format) throws Exception {
        try (var file = OfficeFilesTest.class.getResourceAsStream("/documents/libreoffice." + format)) {
            return FileReading.read(file.readAllBytes(), "application/octet-stream");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "pdf"})
    void theSameIsRead(String format) throws Exception {
        IssuedDocument document = read(format);
        assertThat(TextReaderTest.paragraphs(document).stream().map(Paragraph::read))
                .containsExactly(
                        "KẾ HOẠCH",
                        "I. MỤC ĐÍCH",
                        "Căn cứ Nghị quyết số 107/NQ-CP ngày 09/7/2024 của Chính phủ về ban hành Chương trình hành động của "
                                + "Chính phủ thực hiện Nghị quyết số 45-NQ/TW, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau; "
                                + "các sở, ban, ngành báo cáo trước ngày 25 tháng 11 hằng năm.",
                        "1. Việc một",
                        "2. Việc hai",
                        "a. Việc con",
                        "• Gạch",
                        "Sau đây là phụ lục:",
                        "Hết.");
        List<Table> tables = TextReaderTest.tables(document);
        assertThat(tables).hasSize(1);
        List<String> rows = TextReaderTest.rows(tables.get(0));
        // A row that goes over the end of a page is two in a PDF.
        assertThat(rows).hasSize(format.equals("pdf") ? 43 : 42);
        assertThat(rows.get(0)).isEqualTo("# 1x2:TT|2x1:Nhiệm vụ và cơ quan");
        assertThat(rows.get(1)).isEqualTo("# Nội dung|Chủ trì");
        assertThat(rows.get(rows.size() - 1))
                .isEqualTo(
                        "40|Xây dựng đề án số 40 về thu hút, trọng dụng nhân tài trên địa bàn tỉnh giai đoạn 2024 - 2030"
                                + "|Sở Nội vụ");
        assertThat(tables.get(0).rows().stream().filter(Row::heading)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc"})
    void stylesSayWhatIsAHeadingAndWhatStandsInTheMiddle(String format) throws Exception {
        List<Paragraph> paragraphs = TextReaderTest.paragraphs(read(format));
        assertThat(paragraphs.get(0).centred()).isTrue();
        assertThat(paragraphs.get(0).bold()).isTrue();
        assertThat(paragraphs.get(1).heading()).isEqualTo(2);
    }

    @Test
    void thePagesOfAPdfAreTold() throws Exception {
        List<Paragraph> paragraphs = TextReaderTest.paragraphs(read("pdf"));
        assertThat(paragraphs.get(0)).isEqualTo(new Paragraph("KẾ HOẠCH", "", 0, true, true, 1));
        assertThat(paragraphs.get(paragraphs.size() - 1).page()).isGreaterThan(1);
    }
}

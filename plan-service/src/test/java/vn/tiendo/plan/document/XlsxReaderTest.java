package vn.tiendo.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.document.IssuedDocument.Type;

class XlsxReaderTest {

    @Test
    void visibleSheetsAreTablesAsTheyShow() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Phụ lục I");
            sheet.createRow(2).createCell(1).setCellValue("TT");
            sheet.getRow(2).createCell(2).setCellValue("Cơ quan");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 4));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            sheet.createRow(3).createCell(2).setCellValue("Chủ trì");
            sheet.getRow(3).createCell(4).setCellValue("Hạn");
            sheet.createRow(7).createCell(1).setCellValue(1);
            sheet.getRow(7).createCell(2).setCellFormula("1+1");
            sheet.getRow(7).getCell(2).setCellValue(2);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            sheet.getRow(7).createCell(4).setCellStyle(day);
            sheet.getRow(7).getCell(4).setCellValue(LocalDate.of(2025, 6, 20));
            CellStyle share = book.createCellStyle();
            share.setDataFormat(book.createDataFormat().getFormat("0%"));
            sheet.createRow(8).createCell(4).setCellStyle(share);
            sheet.getRow(8).getCell(4).setCellValue(0.5);
            CellStyle thousands = book.createCellStyle();
            thousands.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            sheet.getRow(8).createCell(2).setCellStyle(thousands);
            sheet.getRow(8).getCell(2).setCellValue(136000);
            book.createSheet("ẩn").createRow(0).createCell(0).setCellValue("không");
            book.setSheetHidden(1, true);
            book.createSheet("trống");
            book.write(bytes);
        }
        IssuedDocument document = FileReading.read(
                bytes.toByteArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(document.type()).isEqualTo(Type.XLSX);
        assertThat(document.blocks()).hasSize(1);
        assertThat(document.blocks().get(0).table().name()).isEqualTo("Phụ lục I");
        assertThat(TextReaderTest.rows(document.blocks().get(0).table()))
                .containsExactly("1x2:TT|2x1:Cơ quan", "Chủ trì|Hạn", "1|2|20/06/2025", "136.000|50%");
    }
}

package vn.tiendo.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The counts of a report, read back from its files by readers that did not write them. */
enum Documents {
    docx {
        @Override
        Map<String, Integer> read(byte[] file) throws IOException {
            Map<String, Integer> counts = new TreeMap<>();
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
                word.getTables().forEach(table -> table.getRows().stream()
                        .map(XWPFTableRow::getTableCells)
                        .filter(cells -> cells.size() == 2)
                        .forEach(cells ->
                                put(counts, cells.get(0).getText(), cells.get(1).getText())));
            }
            return counts;
        }
    },
    xlsx {
        @Override
        Map<String, Integer> read(byte[] file) throws IOException {
            Map<String, Integer> counts = new TreeMap<>();
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                for (Row row : workbook.getSheetAt(0)) {
                    Cell words = row.getCell(0);
                    Cell number = row.getCell(1);
                    if (words != null && number != null && number.getCellType() == CellType.NUMERIC) {
                        put(counts, words.getStringCellValue(), String.valueOf((int) number.getNumericCellValue()));
                    }
                }
            }
            return counts;
        }
    },
    pdf {
        @Override
        Map<String, Integer> read(byte[] file) throws IOException {
            Map<String, Integer> counts = new TreeMap<>();
            try (PDDocument pdf = Loader.loadPDF(file)) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                for (String words : FIELDS.keySet()) {
                    Matcher row = Pattern.compile(" " + words + " (\\d+) ").matcher(text);
                    if (row.find()) {
                        put(counts, words, row.group(1));
                    }
                }
            }
            return counts;
        }
    };

    /** The documents' words for the counts of the record. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("Chưa thực hiện", "NOT_STARTED");
        FIELDS.put("Đang thực hiện", "IN_PROGRESS");
        FIELDS.put("Đã hoàn thành", "COMPLETED");
        FIELDS.put("Tạm dừng", "SUSPENDED");
        FIELDS.put("Đã hủy", "CANCELLED");
    }

    /** By the documents' words. */
    abstract Map<String, Integer> read(byte[] file) throws IOException;

    /** Of the record. */
    static Map<String, Integer> counts(JsonNode report) {
        Map<String, Integer> counts = new TreeMap<>();
        FIELDS.forEach((words, status) -> counts.put(
                words, report.at("/results/counts/byStatus/" + status).asInt()));
        return counts;
    }

    /** The first of its name: what else bears it stands in annexes. */
    private static void put(Map<String, Integer> counts, String words, String number) {
        String name = words.replaceFirst(" \\(.*", "").strip();
        if (FIELDS.containsKey(name)) {
            counts.putIfAbsent(name, Integer.valueOf(number));
        }
    }
}

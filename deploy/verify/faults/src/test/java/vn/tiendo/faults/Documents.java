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
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The figures of a report, read back from its files by readers that did not write them. */
enum Documents {
    docx {
        @Override
        Map<String, Integer> read(byte[] file) throws IOException {
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
                return sentence(word.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .filter(text -> text.contains(SENTENCE))
                        .findFirst()
                        .orElse(""));
            }
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
                        String name = words.getStringCellValue().strip().toLowerCase();
                        if (FIELDS.containsKey(name) && number.getNumericCellValue() > 0) {
                            counts.putIfAbsent(name, (int) number.getNumericCellValue());
                        }
                    }
                }
            }
            return counts;
        }
    },
    pdf {
        @Override
        Map<String, Integer> read(byte[] file) throws IOException {
            try (PDDocument pdf = Loader.loadPDF(file)) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                int start = text.indexOf(SENTENCE);
                return start < 0 ? Map.of() : sentence(text.substring(start, text.indexOf('.', start)));
            }
        }
    };

    /** Stands once, in the sentence that tells how the tasks are done. */
    private static final String SENTENCE = "(số liệu tính đến ngày";

    /** The documents' words for the figures of the record. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("đã hoàn thành", "done");
        FIELDS.put("đang thực hiện", "inProgress");
        FIELDS.put("chưa thực hiện", "notStarted");
        FIELDS.put("chưa có báo cáo", "unreported");
        FIELDS.put("tạm dừng", "suspended");
    }

    /** By the documents' words; what is zero is not said. */
    abstract Map<String, Integer> read(byte[] file) throws IOException;

    /** Of the record. */
    static Map<String, Integer> counts(JsonNode report) {
        Map<String, Integer> counts = new TreeMap<>();
        FIELDS.forEach((words, field) -> {
            int number = report.at("/results/counts/figures/" + field).asInt();
            if (number > 0) {
                counts.put(words, number);
            }
        });
        return counts;
    }

    private static Map<String, Integer> sentence(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        FIELDS.keySet().forEach(words -> {
            Matcher number = Pattern.compile(words + " (\\d+)").matcher(text);
            if (number.find()) {
                counts.put(words, Integer.valueOf(number.group(1)));
            }
        });
        return counts;
    }
}

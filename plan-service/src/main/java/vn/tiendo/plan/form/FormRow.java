package vn.tiendo.plan.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import vn.tiendo.form.FormColumn;
import vn.tiendo.http.StrictInput;
import vn.tiendo.http.Text;

/** One row of the form. Reading a value that is not what its column holds gives null and leaves a defect behind. */
public final class FormRow {

    /** How a workbook writes a character that XML has not, or a carriage return. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Days are counted from here in Excel (which believes in a 29/2/1900), and from 1904 in old workbooks of the Macintosh. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final int number;
    private final Map<FormColumn, Cell> cells;
    private final boolean since1904;
    private final Map<FormColumn, Text> defects = new EnumMap<>(FormColumn.class);

    FormRow(int number, Map<FormColumn, Cell> cells, boolean since1904) {
        this.number = number;
        this.cells = cells;
        this.since1904 = since1904;
    }

    /** Number of the row in the sheet, from 1. */
    public int number() {
        return number;
    }

    /** What is wrong, by column, as far as it was read. */
    public Map<FormColumn, Text> defects() {
        return defects;
    }

    /** Whether an official put something into any of the cells that are his to fill. */
    boolean isFilled() {
        return cells.entrySet().stream()
                .anyMatch(e -> e.getKey().part == FormColumn.Part.FILLED && !isBlank(e.getValue()));
    }

    private static boolean isBlank(Cell cell) {
        return cell.getFormula() == null
                && cell.getType() != CellType.ERROR
                && (cell.getValue() == null || cell.getValue() instanceof String s && s.isBlank());
    }

    public void addDefect(FormColumn column, String vi, String en) {
        defects.putIfAbsent(column, new Text(vi, en));
    }

    /** Whether a hyphen alone stands there, which takes back what was reported before. */
    public boolean isHyphen(FormColumn column) {
        Cell cell = cells.get(column);
        return cell != null
                && cell.getFormula() == null
                && cell.getValue() instanceof String s
                && s.strip().equals("-");
    }

    /** Text as it is kept, or a number as it is written; null: nothing. */
    public String text(FormColumn column) {
        Object value = value(column);
        if (value instanceof BigDecimal n) {
            return n.abs().compareTo(LARGEST) < 0 && n.scale() <= 15
                    ? n.stripTrailingZeros().toPlainString()
                    : unclear(column, "cần nhập văn bản.", "a text is needed.");
        }
        return (String) value;
    }

    /** A day: a date cell, or typed as dd/MM/yyyy. */
    public LocalDate day(FormColumn column) {
        Object value = value(column);
        try {
            if (value instanceof BigDecimal n && n.signum() > 0 && n.compareTo(LAST_DAY) <= 0) {
                return (since1904 ? EPOCH_1904 : EPOCH).plusDays(n.longValue());
            }
            if (value instanceof String s) {
                return LocalDate.parse(s.replaceAll("\\s*[-./]\\s*", "/"), DAY);
            }
        } catch (DateTimeException e) {
            return unclear(column, "“" + value + "” không phải ngày; nhập dạng 02/10/2026.", notADay(value));
        }
        return value == null ? null : unclear(column, "cần nhập ngày dạng 02/10/2026.", notADay(value));
    }

    private static String notADay(Object value) {
        return "'" + value + "' is no date; type it as 02/10/2026.";
    }

    /** A whole number of at most nine digits, as a number or typed, with a percent sign or without. */
    public Integer whole(FormColumn column) {
        Object value = value(column);
        if (value instanceof BigDecimal n && n.abs().compareTo(LARGEST) < 0 && n.scale() <= 15) {
            value = n.stripTrailingZeros().toPlainString();
        }
        if (value instanceof String s && s.matches("-?\\d{1,9}\\s*%?")) {
            return Integer.valueOf(s.replaceAll("\\s*%", ""));
        }
        return value == null ? null : unclear(column, "cần nhập số nguyên.", "a whole number is needed.");
    }

    /** A text, a number, or null. */
    private Object value(FormColumn column) {
        Cell cell = cells.get(column);
        if (cell == null || isBlank(cell)) {
            return null;
        }
        if (cell.getFormula() != null) {
            return unclear(
                    column,
                    "có công thức; hãy nhập giá trị, không dùng công thức.",
                    "there is a formula; type the value instead.");
        }
        if (cell.getValue() instanceof String s && cell.getType() != CellType.ERROR) {
            Optional<String> text = StrictInput.text(unescaped(s));
            return text.isPresent()
                    ? text.get()
                    : unclear(column, "có ký tự điều khiển.", "there are control characters.");
        }
        return cell.getValue() instanceof BigDecimal n
                ? n
                : unclear(column, "không đọc được giá trị.", "the value cannot be read.");
    }

    private <T> T unclear(FormColumn column, String vi, String en) {
        addDefect(column, vi, en);
        return null;
    }

    /** A heading in NFC and on one line. */
    static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                .replace("\r\n", "\n");
    }
}

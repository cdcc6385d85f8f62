package vn.tiendo.plan.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.platform.input.StrictInput;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.platform.typed.Characters;
import vn.tiendo.platform.typed.Reading;
import vn.tiendo.platform.typed.TypedDay;

/**
 * One row of the form. A blank cell is null, and so is one with nothing but a dash ({@link #isHyphen}). Reading a value that is not
 * what its column holds gives null and leaves a defect behind.
 */
public final class FormRow {

    /** How a workbook writes a carriage return, or a character that XML does not allow. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final int number;
    private final Map<FormColumn, SheetCell> cells;
    private final boolean since1904;
    private final Map<FormColumn, Text> defects = new EnumMap<>(FormColumn.class);

    FormRow(int number, Map<FormColumn, SheetCell> cells, boolean since1904) {
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
                .anyMatch(e -> e.getKey().part == FormColumn.Part.FILLED
                        && !e.getValue().isBlank());
    }

    /** Whether the same stands in both. */
    boolean isSameAs(FormRow other) {
        return number == other.number && cells.equals(other.cells);
    }

    public void addDefect(FormColumn column, String vi, String en) {
        defects.putIfAbsent(column, new Text(vi, en));
    }

    /** Whether nothing but a dash stands there, by which an official says that there is nothing. */
    public boolean isHyphen(FormColumn column) {
        return cells.containsKey(column) && cells.get(column).isDash();
    }

    /** Text as it is kept, or a number as it is shown. */
    public String text(FormColumn column) {
        return value(column, cell -> text(cell, FormRow::kept));
    }

    /** Text that is only compared with what is known, as it stands there; so nothing in it needs to be refused. */
    public String word(FormColumn column) {
        return value(column, cell -> text(cell, Reading::of));
    }

    /** A day, typed or in a cell of a date. */
    public LocalDate day(FormColumn column) {
        return value(column, cell -> switch (cell.type()) {
            case TEXT -> TypedDay.read(cell.value());
            case NUMBER -> number(cell, number -> DayReading.counted(number, since1904, cell.format()));
            case DAY -> DayReading.iso(cell.value(), cell.format());
            case BOOLEAN, ERROR -> TypedDay.read(cell.value());
        });
    }

    /** A share in whole percents, typed or in a cell of a number. */
    public Integer percent(FormColumn column) {
        return value(
                column,
                cell -> cell.type() == SheetCell.Type.NUMBER
                        ? number(cell, number -> PercentReading.stored(number, cell.format()))
                        : PercentReading.typed(cell.value()));
    }

    /** A whole number of at most nine digits. */
    public Integer whole(FormColumn column) {
        String word = word(column);
        String text = word == null ? null : Characters.plain(word);
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /** What a cell says, if it says something; a defect is left behind where it cannot be understood. */
    private <T> T value(FormColumn column, Function<SheetCell, Reading<T>> reader) {
        SheetCell cell = cells.get(column);
        if (cell == null || cell.isBlank() || cell.isDash()) {
            return null;
        }
        Reading<T> reading =
                cell.type() == SheetCell.Type.ERROR || cell.value() == null ? failed(cell) : reader.apply(cell);
        if (reading.defect() != null) {
            defects.putIfAbsent(column, reading.defect());
        }
        return reading.value();
    }

    private static <T> Reading<T> failed(SheetCell cell) {
        return cell.value() == null
                ? Reading.unclear(
                        "công thức chưa có kết quả; hãy nhập giá trị.", "the formula has no result; type the value.")
                : Reading.unclear(
                        "ô báo lỗi " + cell.value() + "; hãy nhập giá trị.",
                        "the cell shows the error " + cell.value() + "; type the value.");
    }

    private static Reading<String> text(SheetCell cell, Function<String, Reading<String>> reader) {
        return switch (cell.type()) {
            case TEXT -> reader.apply(unescaped(cell.value()));
            case NUMBER -> number(cell, number -> shown(number, cell.format()));
            case DAY -> turnedIntoADay();
            case BOOLEAN, ERROR -> Reading.unclear("cần nhập văn bản.", "a text is needed.");
        };
    }

    private static Reading<String> kept(String typed) {
        Optional<String> text = StrictInput.text(typed);
        return text.isPresent()
                ? Reading.of(text.get())
                : Reading.unclear("có ký tự điều khiển.", "there are control characters.");
    }

    private static <T> Reading<T> number(SheetCell cell, Function<BigDecimal, Reading<T>> reader) {
        return cell.number()
                .map(reader)
                .orElseGet(() ->
                        Reading.unclear("không đọc được con số trong ô.", "the number in the cell cannot be read."));
    }

    private static Reading<String> shown(BigDecimal number, NumberFormat format) {
        if (format.isDay()) {
            return turnedIntoADay();
        }
        if (number.abs().compareTo(LARGEST) >= 0 || number.scale() > 15) {
            return Reading.unclear("cần nhập văn bản.", "a text is needed.");
        }
        return Reading.of(format == NumberFormat.PERCENT ? plain(number.movePointRight(2)) + "%" : plain(number));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** "05/2026" for instance, the number of a document. */
    private static Reading<String> turnedIntoADay() {
        return Reading.unclear(
                "máy đã đổi nội dung thành ngày; hãy định dạng ô là văn bản (Text) rồi nhập lại.",
                "the program turned this into a date; format the cell as text and type it again.");
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                .replace("\r\n", "\n");
    }
}

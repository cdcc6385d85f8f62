package vn.tiendo.plan.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.WorkingForm;
import vn.tiendo.plan.form.SheetRows.Merged;
import vn.tiendo.plan.form.SheetRows.SheetRow;
import vn.tiendo.plan.phrase.Spelling;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.platform.typed.Characters;

/**
 * A sheet with the form's marker above its header, whatever the sheet is called.
 *
 * @param rows those in which something was filled, in the order of the sheet; one more than may be filled stands for all others
 */
record FormSheet(String name, List<FormRow> rows) {

    /** The header stands in the third row; somebody may have put a few above it. */
    private static final int LAST_ROW_OF_HEADER = 20;

    private static final Map<String, FormColumn> COLUMNS = Stream.of(FormColumn.values())
            .collect(Collectors.toUnmodifiableMap(c -> Spelling.words(c.heading), Function.identity()));

    /**
     * The form in a sheet; empty when the sheet has no marker.
     *
     * @throws ProblemException INVALID when it is of a later version, or a column is missing or stands there twice
     * @throws XMLStreamException when the sheet is damaged
     */
    static Optional<FormSheet> in(String name, SheetRows rows, boolean since1904) throws XMLStreamException {
        boolean marked = false;
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            Map<Integer, String> texts = texts(row.get());
            if (row.get().number() > LAST_ROW_OF_HEADER) {
                break;
            }
            marked = marked || texts.values().stream().anyMatch(FormSheet::isMarker);
            if (marked && texts.values().stream().filter(FormSheet::isHeading).count() > 1) {
                return Optional.of(new FormSheet(name, filled(rows, places(texts), since1904)));
            }
        }
        if (marked) {
            throw ProblemException.of(
                    Kind.INVALID,
                    "Trang “" + name + "” không có dòng tiêu đề của phiếu. Hãy tải lại phiếu, giữ nguyên dòng tiêu đề.",
                    "The sheet '" + name + "' has no header. Fill in a fresh form and keep its header.");
        }
        return Optional.empty();
    }

    boolean isSameAs(FormSheet other) {
        return rows.size() == other.rows.size()
                && IntStream.range(0, rows.size()).allMatch(i -> rows.get(i).isSameAs(other.rows.get(i)));
    }

    private static Map<Integer, String> texts(SheetRow row) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        row.cells().entrySet().stream()
                .filter(e -> e.getValue().type() == SheetCell.Type.TEXT
                        && e.getValue().value() != null)
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> texts.put(e.getKey(), e.getValue().value()));
        return texts;
    }

    private static boolean isHeading(String text) {
        return COLUMNS.containsKey(Spelling.words(text));
    }

    private static boolean isMarker(String text) {
        OptionalInt version = WorkingForm.versionIn(Characters.plain(text));
        if (version.isPresent() && version.getAsInt() > WorkingForm.VERSION) {
            throw ProblemException.of(
                    Kind.INVALID,
                    "Phiếu thuộc phiên bản " + version.getAsInt() + "; hệ thống này đọc được đến phiên bản "
                            + WorkingForm.VERSION + ".",
                    "The form is of version " + version.getAsInt() + "; up to " + WorkingForm.VERSION
                            + " can be read here.");
        }
        return version.isPresent() && version.getAsInt() > 0;
    }

    /** Where each column stands; all that a form must have are there, and those that are read once. */
    private static Map<FormColumn, Integer> places(Map<Integer, String> headings) {
        Map<FormColumn, Integer> places = new EnumMap<>(FormColumn.class);
        List<String> others = new ArrayList<>();
        headings.forEach((place, heading) -> {
            FormColumn column = COLUMNS.get(Spelling.words(heading));
            if (column == null) {
                others.add(heading);
            } else if (places.putIfAbsent(column, place) != null && column.part != FormColumn.Part.SHOWN) {
                throw ProblemException.of(
                        Kind.INVALID,
                        "Phiếu có hai cột “" + column.heading + "”; chỉ giữ một cột.",
                        "The form has two columns '" + column.heading + "'; keep one.");
            }
        });
        for (FormColumn column : FormColumn.values()) {
            if (column.required && !places.containsKey(column)) {
                Text strange = Characters.strange(String.join("", others));
                throw ProblemException.of(
                        Kind.INVALID,
                        "Phiếu thiếu cột “" + column.heading + "”. Hãy tải lại phiếu, giữ nguyên dòng tiêu đề."
                                + strange.vi(),
                        "The form has no column '" + column.heading + "'. Fill in a fresh form and keep its header."
                                + strange.en());
            }
        }
        return places;
    }

    private static List<FormRow> filled(SheetRows rows, Map<FormColumn, Integer> places, boolean since1904)
            throws XMLStreamException {
        List<FormRow> filled = new ArrayList<>();
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            Map<Integer, SheetCell> written = row.get().cells();
            Map<FormColumn, SheetCell> cells = new EnumMap<>(FormColumn.class);
            places.forEach((column, place) -> {
                if (column.part != FormColumn.Part.SHOWN && written.containsKey(place)) {
                    cells.put(column, written.get(place));
                }
            });
            FormRow read = new FormRow(row.get().number(), cells, since1904);
            if (read.isFilled() && filled.size() <= WorkingForm.MAX_FILLED) {
                filled.add(read);
            }
        }
        rows.merged().forEach(merged -> addMerged(merged, filled, places));
        return filled;
    }

    /** A value over several rows would be taken for the first of them only. */
    private static void addMerged(Merged merged, List<FormRow> rows, Map<FormColumn, Integer> places) {
        if (merged.firstRow() == merged.lastRow()) {
            return;
        }
        places.forEach((column, place) -> {
            if (column.part == FormColumn.Part.FILLED
                    && place >= merged.firstColumn()
                    && place <= merged.lastColumn()) {
                rows.stream()
                        .filter(row -> row.number() >= merged.firstRow() && row.number() <= merged.lastRow())
                        .forEach(row -> row.addDefect(
                                column,
                                "các ô " + merged.range() + " đã bị gộp; hãy bỏ gộp và điền từng dòng.",
                                "the cells " + merged.range() + " are merged; fill in each row by itself."));
            }
        });
    }
}

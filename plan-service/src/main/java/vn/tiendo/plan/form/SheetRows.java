package vn.tiendo.plan.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The rows of a sheet from top to bottom; hidden ones are rows like others. */
final class SheetRows implements AutoCloseable {

    private static final int MAX_ROWS = 50_000;
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_MERGED = 10_000;

    private static final Pattern PLACE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    private final PartReader xml;
    private final List<String> texts;
    private final List<NumberFormat> formats;
    private final List<Merged> merged = new ArrayList<>();
    private int number;
    private int rows;

    SheetRows(PartReader xml, List<String> texts, List<NumberFormat> formats) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * @param number from 1, as the sheet's margin shows it
     * @param cells by column, from 0
     */
    record SheetRow(int number, Map<Integer, SheetCell> cells) {}

    /** Cells that are one, of which the first has the value. */
    record Merged(String range, int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    /**
     * The next row that is written in the sheet; empty after the last one.
     *
     * @throws XMLStreamException when the sheet is damaged or goes beyond what a sheet can hold
     */
    Optional<SheetRow> next() throws XMLStreamException {
        for (String element = xml.next(); element != null; element = xml.next()) {
            if (element.equals("row")) {
                return Optional.of(row());
            }
            if (element.equals("mergeCell")) {
                addMerged(xml.attribute("ref"));
            }
        }
        return Optional.empty();
    }

    /** The merged cells; known after the last row. */
    List<Merged> merged() {
        return merged;
    }

    private SheetRow row() throws XMLStreamException {
        String place = xml.attribute("r");
        require(place == null || place.matches("\\d{1,7}"), "the row " + place);
        number = place == null ? number + 1 : Integer.parseInt(place);
        require(++rows <= MAX_ROWS, "more than " + MAX_ROWS + " rows");
        Map<Integer, SheetCell> cells = new HashMap<>();
        int column = -1;
        for (String element = xml.next(); element != null && !element.equals("/row"); element = xml.next()) {
            if (element.equals("c")) {
                String cell = xml.attribute("r");
                column = cell == null ? column + 1 : column(place(cell));
                require(column < MAX_COLUMNS, "the cell " + cell);
                cells.put(column, cell());
            }
        }
        return new SheetRow(number, cells);
    }

    private SheetCell cell() throws XMLStreamException {
        String letters = xml.attribute("t");
        NumberFormat format = format(xml.attribute("s"));
        String value = null;
        boolean formula = false;
        for (String element = xml.next(); element != null && !element.equals("/c"); element = xml.next()) {
            switch (element) {
                case "v" -> value = xml.text();
                case "is" -> value = xml.richText();
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> {}
            }
        }
        SheetCell.Type type = SheetCell.Type.of(letters);
        if ("s".equals(letters) && value != null) {
            value = texts.get(index(value.strip(), texts.size()));
        } else if (type != SheetCell.Type.TEXT && value != null && value.isBlank()) {
            value = null;
        }
        return new SheetCell(type, value, format, formula);
    }

    private NumberFormat format(String style) throws XMLStreamException {
        return style == null || formats.isEmpty() ? NumberFormat.GENERAL : formats.get(index(style, formats.size()));
    }

    private static int index(String digits, int size) throws XMLStreamException {
        require(digits.matches("\\d{1,9}") && Integer.parseInt(digits) < size, "the number " + digits);
        return Integer.parseInt(digits);
    }

    private void addMerged(String range) throws XMLStreamException {
        require(range != null && merged.size() < MAX_MERGED, "so many merged cells");
        String[] ends = range.split(":", 2);
        Matcher first = place(ends[0]);
        Matcher last = place(ends[ends.length - 1]);
        merged.add(new Merged(
                range, Integer.parseInt(first.group(2)), Integer.parseInt(last.group(2)), column(first), column(last)));
    }

    private static Matcher place(String cell) throws XMLStreamException {
        Matcher place = PLACE.matcher(cell);
        require(place.matches(), "the cell " + cell);
        return place;
    }

    /** A is 0, Z is 25, AA is 26. */
    private static int column(Matcher place) {
        return place.group(1).toUpperCase(Locale.ROOT).chars().reduce(0, (n, letter) -> n * 26 + letter - 'A' + 1) - 1;
    }

    private static void require(boolean usual, String what) throws XMLStreamException {
        if (!usual) {
            throw new XMLStreamException("No workbook has " + what);
        }
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}

package vn.tiendo.platform.table;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param heading in Vietnamese, different from all others of its table
 * @param value what a row shows there; null: nothing
 */
public record Column<T>(String heading, Kind kind, Function<T, ?> value) {

    /** What stands in a column. */
    enum Kind {
        TEXT(32),
        NUMBER(14),
        DAY(14);

        /** In characters, on a sheet. */
        final double width;

        Kind(double width) {
            this.width = width;
        }
    }

    public static <T> Column<T> text(String heading, Function<T, String> value) {
        return new Column<>(heading, Kind.TEXT, value);
    }

    public static <T> Column<T> number(String heading, Function<T, ? extends Number> value) {
        return new Column<>(heading, Kind.NUMBER, value);
    }

    public static <T> Column<T> day(String heading, Function<T, LocalDate> value) {
        return new Column<>(heading, Kind.DAY, value);
    }
}

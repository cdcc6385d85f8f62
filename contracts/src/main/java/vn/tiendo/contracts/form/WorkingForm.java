package vn.tiendo.contracts.form;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a workbook is known as our form: by the marker above the header of one of its sheets, whatever that is called. */
public final class WorkingForm {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Name of the sheet that is filled, as it is downloaded. */
    public static final String SHEET = "Phiếu cập nhật";

    /** Rises when a column changes its meaning; a form of a later version is refused, not guessed at. */
    public static final int VERSION = 1;

    /** What stands in cell A1, as it is downloaded. */
    public static final String MARKER = "TIENDO-FORM " + VERSION;

    /** Rows that may be filled in one file; as many as a bulk of JSON has. */
    public static final int MAX_FILLED = 500;

    private static final Pattern ANY_MARKER = Pattern.compile("TIENDO-FORM (\\d{1,9})");

    private WorkingForm() {}

    /** The version that a marker tells; empty for any other text. */
    public static OptionalInt versionIn(String cell) {
        Matcher marker = ANY_MARKER.matcher(cell == null ? "" : cell.strip());
        return marker.matches() ? OptionalInt.of(Integer.parseInt(marker.group(1))) : OptionalInt.empty();
    }
}

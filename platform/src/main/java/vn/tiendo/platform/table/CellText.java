package vn.tiendo.platform.table;

import java.util.regex.Pattern;

/** How a text is written into a cell so that a spreadsheet shows what it says, and does nothing else with it. */
public final class CellText {

    /** Longest text that a cell of a workbook takes. */
    static final int MAX = 32_767;

    private static final String CUT = "… (còn nữa)";

    /** What makes a spreadsheet take a text for a formula when it opens a file of plain text. */
    private static final String FORMULA = "=+-@\t\r";

    /** What Excel would read as the code of a character. */
    private static final Pattern CODE = Pattern.compile("_x(?=[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** For a file of plain text: an apostrophe before what would be a formula. Only for texts; a number is no formula. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** For a cell of a workbook that is written as a text: it is one whatever it begins with. */
    public static String ofWorkbook(String text) {
        String whole = text.length() <= MAX ? text : text.substring(0, MAX - CUT.length()) + CUT;
        return CODE.matcher(whole).replaceAll("_x005F_x");
    }
}

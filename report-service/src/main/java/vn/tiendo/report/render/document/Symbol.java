package vn.tiendo.report.render.document;

/** Number and symbol of a document, after a pattern such as {@code {n}/BC-SNgV} or {@code {n}-BC/TĐTN-VP}. */
public final class Symbol {

    private static final String NUMBER = "{n}";

    private Symbol() {}

    /** "Số:        /BC-SNgV": the clerical office has not given the number yet. */
    public static String blank(String symbol) {
        return "Số: " + pattern(symbol).replace(NUMBER, "       ");
    }

    /** @param number with its symbol or without */
    static String numbered(String number, String symbol) {
        String padded = number.matches("\\d(\\D.*)?") ? "0" + number : number;
        return padded.matches("\\d+") ? pattern(symbol).replace(NUMBER, padded) : padded;
    }

    /** Reports from before there were patterns hold what follows the stroke. */
    private static String pattern(String symbol) {
        return symbol.contains(NUMBER) ? symbol : NUMBER + "/" + symbol;
    }
}

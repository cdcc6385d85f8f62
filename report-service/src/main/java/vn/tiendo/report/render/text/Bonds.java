package vn.tiendo.report.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a line of an official text must not break: within the number of a document, between "ngày" and its figures, before a per
 * cent sign, and within the gaps that a clerk fills in. Each format asks here, and has its own means to hold them together.
 */
public final class Bonds {

    /** What is longer may break: it must fit on a line. */
    private static final int LONGEST = 40;

    private static final Set<String> BEFORE_FIGURES = Set.of(
            "ngày", "tháng", "năm", "quý", "số", "số:", "điều", "khoản", "mục", "phần", "lục", "đồ", "bảng", "kỳ",
            "đợt", "hạn");

    private static final Pattern FIGURES = Pattern.compile("[\\p{Pi}(]?(\\d|/|\\.{2}|[IVXLC]+([.,;:)]|$)).*");

    /** With what figures begin; most words do not, and are not looked at further. */
    private static final String FIRST = "0123456789/.IVXLC%(“‘«";

    private Bonds() {}

    /** Whether no line may end at this blank. */
    public static boolean holdsBlank(CharSequence text, int blank) {
        boolean gap = blank > 0 && text.charAt(blank - 1) == ' '
                || blank + 1 < text.length() && text.charAt(blank + 1) == ' ';
        if (gap) {
            return end(text, blank, ' ') - start(text, blank, ' ') <= LONGEST / 2;
        }
        int start = startOfWord(text, blank);
        boolean begins = start == 0 || text.charAt(start - 1) == '\n';
        boolean figures = blank + 1 < text.length() && FIRST.indexOf(text.charAt(blank + 1)) >= 0;
        if (!begins && !figures) {
            return false;
        }
        String before = text.subSequence(start, blank).toString();
        String after = text.subSequence(blank + 1, endOfWord(text, blank + 1)).toString();
        return after.startsWith("%")
                || begins && isMark(before)
                || BEFORE_FIGURES.contains(before.toLowerCase(Locale.ROOT))
                        && FIGURES.matcher(after).matches();
    }

    /** Whether no line may end at this hyphen: it stands in a word with figures or a slash, such as 205/KH-UBND. */
    public static boolean holdsHyphen(CharSequence text, int hyphen) {
        CharSequence word = text.subSequence(startOfWord(text, hyphen), endOfWord(text, hyphen));
        return word.length() > 1
                && word.length() <= LONGEST
                && word.chars().anyMatch(c -> c == '/' || Character.isDigit(c));
    }

    /** The text in the pieces between which lines may end, without the blanks there. */
    public static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' && !holdsBlank(text, i)) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** The text with no-break blanks and hyphens in the places that hold. */
    public static String held(String text) {
        StringBuilder held = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' && holdsBlank(text, i)) {
                held.setCharAt(i, '\u00A0');
            } else if (text.charAt(i) == '-' && holdsHyphen(text, i)) {
                held.setCharAt(i, '\u2011');
            }
        }
        return held.toString();
    }

    private static boolean isMark(String word) {
        return word.equals("-") || word.equals("+") || word.matches("\\p{IsLatin}\\)|\\d{1,2}\\.|[IVX]{1,5}\\.");
    }

    private static int startOfWord(CharSequence text, int at) {
        int start = at;
        while (start > 0 && at - start <= LONGEST && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfWord(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int start(CharSequence text, int at, char c) {
        int start = at;
        while (start > 0 && at - start <= LONGEST && text.charAt(start - 1) == c) {
            start--;
        }
        return start;
    }

    private static int end(CharSequence text, int at, char c) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST && text.charAt(end) == c) {
            end++;
        }
        return end;
    }
}

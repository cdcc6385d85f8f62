package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text without the marks that say how it looks.
 *
 * @param raw with its marks
 * @param text without them; tabs are left
 * @param label bullet that was a mark
 * @param bold all of it is
 * @param boldGoesOn what is bold does not end in this line
 */
record MarkedLine(String raw, String text, String label, int heading, boolean bold, boolean boldGoesOn) {

    private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark:[^\\]]{0,200}\\]");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:b|i|u|s|strong|em|sup|sub|span|font|p|div|center)(?:\\s[^<>]{0,200})?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOLD_TAG = Pattern.compile("</?(?:b|strong)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK_TAG = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)(?:\\s#+)?\\s*");
    private static final Pattern BULLET = Pattern.compile("\\s*([-+*•])\\s+(.*)");
    private static final Pattern ITALIC = Pattern.compile("\\s*([*_])(?![*_\\s])(.*[^*_\\s])\\1\\s*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\*_#.+\\-\\[\\](){}!|>`])");

    /** A heading that stands bold behind other words without a blank: the end of a line was lost there. */
    private static final Pattern LOST_END =
            Pattern.compile("(?<=[\\p{L}\\p{N}.:;])\\*\\*(?=(?:\\d+(?:\\.\\d+)*|[IVX]+|\\p{Ll})[.)]\\s)");

    private static final String BOLD = "**";

    /** @param bold whether it begins within what is bold */
    static List<MarkedLine> of(String line, boolean bold, boolean markdown) {
        String tagged =
                BOLD_TAG.matcher(BOOKMARK.matcher(line).replaceAll("")).replaceAll(Matcher.quoteReplacement(BOLD));
        List<MarkedLine> lines = new ArrayList<>();
        boolean within = bold;
        for (String part : LOST_END.split(tagged, -1)) {
            String begun = lines.isEmpty() ? part : BOLD + part;
            MarkedLine marked = one(TAG.matcher(begun).replaceAll(""), within, markdown);
            lines.add(marked);
            within = marked.boldGoesOn;
        }
        return lines;
    }

    private static MarkedLine one(String line, boolean within, boolean markdown) {
        if (line.isBlank() || isRule(line)) {
            return new MarkedLine("", "", "", 0, false, false);
        }
        String rest = line;
        String label = "";
        int heading = 0;
        Matcher matcher = HEADING.matcher(rest);
        if (matcher.matches()) {
            heading = matcher.group(1).length();
            rest = matcher.group(2);
        } else if (markdown
                && (matcher = BULLET.matcher(rest)).matches()
                && !rest.strip().startsWith(BOLD)) {
            label = matcher.group(1).equals("*") ? "-" : matcher.group(1);
            rest = matcher.group(2);
        }
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        boolean now = within;
        String[] pieces = rest.split("\\*\\*", -1);
        for (int i = 0; i < pieces.length; i++) {
            now = i == 0 ? now : !now;
            bold &= now || pieces[i].isBlank();
            text.append(pieces[i]);
        }
        String plain = text.toString();
        matcher = ITALIC.matcher(plain);
        plain = matcher.matches() && !matcher.group(2).contains(matcher.group(1)) ? matcher.group(2) : plain;
        plain = markdown ? ESCAPED.matcher(plain).replaceAll("$1") : plain;
        plain = BREAK_TAG.matcher(plain).replaceAll("\n");
        return new MarkedLine(rest, plain, label, heading, bold && !plain.isBlank(), now);
    }

    /** A line of one sign only. */
    private static boolean isRule(String line) {
        String signs = line.replaceAll("\\s+", "");
        return signs.length() >= 3
                && "-*_=".indexOf(signs.charAt(0)) >= 0
                && signs.chars().allMatch(c -> c == signs.charAt(0));
    }

    boolean isBlank() {
        return text.isBlank() && tabs() == 0;
    }

    int tabs() {
        return (int) text.chars().filter(c -> c == '\t').count();
    }

    MarkedLine withText(String other) {
        return new MarkedLine(raw, other, label, heading, bold, boldGoesOn);
    }
}

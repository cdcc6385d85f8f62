package vn.tiendo.report.render.html;

import java.util.ArrayList;
import java.util.List;

/** How much room letters take in a drawing: an estimate on the safe side, because the reader's font is not known here. */
final class TextMetrics {

    private static final String ELLIPSIS = "…";

    private TextMetrics() {}

    /** In thousandths of a drawing's width. */
    static int width(String text) {
        return text.codePoints().map(TextMetrics::width).sum();
    }

    private static int width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (c >= 0x2E80) {
            return 40;
        }
        if (Character.isUpperCase(c) || c == 'm' || c == 'w') {
            return 29;
        }
        return Character.isLetterOrDigit(c) ? 19 : 14;
    }

    /** Parts a text into lines of at most this width; what does not fit into so many lines is left out, with an ellipsis. */
    static List<String> lines(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString()) > width && lines.size() <= most) {
                String start = start(line.toString(), width);
                lines.add(start);
                line.delete(0, start.length());
            }
            if (lines.size() > most) {
                break;
            }
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        String last = start(lines.get(most - 1), width - width('…')).stripTrailing() + ELLIPSIS;
        List<String> shortened = new ArrayList<>(lines.subList(0, most - 1));
        shortened.add(last);
        return List.copyOf(shortened);
    }

    /** As many characters as fit. */
    private static String start(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += width(c);
            if (used > width) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }
}

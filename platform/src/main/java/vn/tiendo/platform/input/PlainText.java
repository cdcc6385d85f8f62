package vn.tiendo.platform.input;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tiendo.platform.problem.Text;

/**
 * The rule for every text that comes from outside: what is kept of it, and which characters nobody types into a text for people. The
 * refused ones cannot be stored or printed (controls, halves of surrogate pairs, noncharacters), or show a reader another text than a
 * program sees (controls of direction and other invisible ones that steer). Joiners, soft hyphens and zero-width spaces are let
 * through: they come along when people copy from Word and from pages, and change no reading.
 */
public final class PlainText {

    /** However another system ends a line. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");

    private static final String HARMLESS_FORMATS = "\u00ad\u200b\u200c\u200d\u2060";

    private PlainText() {}

    /** The text as it is kept: in NFC, lines ended by {@code \n}, without blanks at its edges. */
    public static String kept(String sent) {
        return Normalizer.normalize(LINE_END.matcher(sent).replaceAll("\n"), Normalizer.Form.NFC)
                .strip();
    }

    /**
     * Why a text of several lines is refused.
     *
     * @return a sentence that names the first character that is refused; empty when the text is taken
     */
    public static Optional<Text> defect(String sent) {
        return sent.codePoints()
                .filter(PlainText::isRefused)
                .boxed()
                .findFirst()
                .map(PlainText::refusal);
    }

    /** The same for a text of one line, such as a number or a name: what is at its edges is cut off anyway. */
    public static Optional<Text> defectOfLine(String sent) {
        Optional<Text> defect = defect(sent);
        return defect.isPresent() || kept(sent).chars().noneMatch(c -> c == '\n' || c == '\t')
                ? defect
                : Optional.of(new Text(
                        "Nội dung phải nằm trên một dòng, không có dấu Tab.", "This is one line, without tabs."));
    }

    private static boolean isRefused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.FORMAT -> HARMLESS_FORMATS.indexOf(c) < 0;
            case Character.SURROGATE -> true;
            default -> isNoncharacter(c);
        };
    }

    /** The last two of each plane and a block of 32: characters of no text, by definition. */
    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }

    private static Text refusal(int c) {
        String name = String.format(Locale.ROOT, "U+%04X", c);
        return new Text(
                "Có ký tự điều khiển hoặc ký tự ẩn không dùng được trong văn bản (" + name + ").",
                "There is a control character or an invisible one that no text has (" + name + ").");
    }
}

package vn.tiendo.plan.proposal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line begins with: a number, a letter, a bullet, or nothing.
 *
 * @param rank the smaller, the higher it stands in the outline
 * @param text without its dot or bracket: "III", "1.2", "a"; empty for bullets and where there is none
 */
record Label(int rank, String text) {

    static final int PART = 0;
    static final int ROMAN = 1;
    static final int DECIMAL = 2;
    static final int LETTER = 6;
    static final int BULLET = 7;
    static final int SECOND_BULLET = 8;
    static final int NONE = 9;

    static final Label NOTHING = new Label(NONE, "");

    private record Form(int rank, Pattern pattern) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    PART,
                    Pattern.compile(
                            "^(?:PHẦN|Phần|CHƯƠNG|Chương)\\s+(?:thứ\\s+)?([IVX]+|\\d+|\\p{L}{2,4})\\s*[.:\\-–]?\\s+(?=\\S)")),
            new Form(ROMAN, Pattern.compile("^(?:MỤC|Mục)\\s+([IVX]+)\\s*[.:\\-–]?\\s+(?=\\S)")),
            new Form(DECIMAL, Pattern.compile("^(?:MỤC|Mục|Điều|ĐIỀU)\\s+(\\d{1,2})\\s*[.:\\-–]?\\s+(?=\\S)")),
            new Form(DECIMAL, Pattern.compile("^([IVX]{1,6}(?:\\.\\d{1,2}){1,3})\\s*[.):]?\\s+(?=\\S)")),
            new Form(ROMAN, Pattern.compile("^([IVX]{1,6})\\s*[.)/:\\-–]\\s*(?=\\S)")),
            new Form(DECIMAL, Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s*[.):]?\\s+(?=\\p{L}|\\d|[“\"(])")),
            new Form(DECIMAL, Pattern.compile("^(\\d{1,2})\\s*[.)](?:\\s*(?=\\p{L}|[“\"(])|\\s+(?=\\d))")),
            new Form(PART, Pattern.compile("^([A-E])\\s*[.:\\-–]\\s+(?=\\p{Lu})")),
            new Form(LETTER, Pattern.compile("^\\(?([a-zđ])\\s*[.)]\\s*(?=\\S)")),
            new Form(SECOND_BULLET, Pattern.compile("^()[+○◦]\\s*(?=\\S)")),
            new Form(BULLET, Pattern.compile("^()[-–—•●▪*·\\u2010-\\u2015\\uf0b7]\\s*(?=\\S)")));

    /**
     * @param rest what stands behind the label
     */
    record Split(Label label, String rest) {}

    /** Of a line as one reads it. */
    static Split of(String line) {
        String text = line.strip();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(text);
            if (matcher.find()) {
                String number = matcher.group(1);
                int depth = form.rank == DECIMAL
                        ? (int) number.chars().filter(c -> c == '.').count()
                        : 0;
                return new Split(new Label(form.rank + depth, number), text.substring(matcher.end()));
            }
        }
        return new Split(NOTHING, text);
    }

    boolean isBullet() {
        return rank == BULLET || rank == SECOND_BULLET;
    }

    boolean isNone() {
        return rank == NONE;
    }

    boolean isDecimal() {
        return rank >= DECIMAL && rank < LETTER;
    }
}

package vn.tiendo.plan.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of a file as it is told: in NFC, with single blanks, without what is not seen. */
final class Words {

    /** Soft hyphens, joiners of width zero, marks of direction, byte order marks. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");

    /** Everything else that stands for nothing a person reads, lone surrogates too. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\uFFFE\\uFFFF&&[^\\n]]");

    private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011]");
    private static final Pattern LINE = Pattern.compile("\\r\\n|[\\r\\u000B\\u000C\\u0085\\u2028\\u2029]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern AROUND_LINE = Pattern.compile(" *\\n[ \\n]*");

    private Words() {}

    static String plain(CharSequence text) {
        String plain = LINE.matcher(text).replaceAll("\n");
        plain = BLANKS.matcher(plain).replaceAll(" ");
        plain = UNSEEN.matcher(plain).replaceAll("");
        plain = CONTROL.matcher(plain).replaceAll("");
        plain = HYPHEN.matcher(plain).replaceAll("-");
        plain = BLANKS.matcher(plain).replaceAll(" ");
        plain = AROUND_LINE.matcher(plain).replaceAll("\n");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    }
}

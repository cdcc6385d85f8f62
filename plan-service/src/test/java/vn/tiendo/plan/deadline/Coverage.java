package vn.tiendo.plan.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.plan.timeframe.token.Lexer;

/** Whether the words about time of a text are told, each of them once. */
final class Coverage {

    private static final Pattern TIME = Pattern.compile(
            "(?iu)(?<!\\p{L})(ngày(?! càng)|tháng|tuần|hằng|quý [IV1-4]|định kỳ|đột xuất|năm|\\d{1,2}/\\d{1,2}(?![/\\d\\p{L}]))(?!\\p{L})");

    private Coverage() {}

    static List<String> defects(String phrase, Deadlines read) {
        StringBuilder left = new StringBuilder(Lexer.normalise(phrase).replace('\n', ' '));
        List<String> defects = new ArrayList<>();
        Stream.concat(read.deadlines().stream().flatMap(one -> one.words().stream()), read.rest().stream())
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .forEach(words -> {
                    int at = left.indexOf(words);
                    if (at < 0) {
                        defects.add("told twice or not of the text: " + words);
                    } else {
                        left.replace(at, at + words.length(), "#".repeat(words.length()));
                    }
                });
        Matcher matcher = TIME.matcher(left);
        while (matcher.find()) {
            defects.add("not told: " + matcher.group());
        }
        return defects;
    }
}

package vn.tiendo.plan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.HeldBack;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.token.Lexer;

/** Phrases of somebody who never saw the reader; the head of the table explains its notation. */
class HeldBackDeadlinesTest {

    /** The best that was reached. */
    private static final int BEST = 105;

    private static final Pattern YEARS =
            Pattern.compile("(?iu)(từ|bắt đầu từ|đến|giai đoạn|kể từ|hết|[\\s,–-]|năm|\\d{4})+");
    private static final Pattern TIME =
            Pattern.compile("(?iu).*(?<!\\p{L})(ngày|tháng|tuần|quý|năm|định kỳ|đột xuất|\\d+/\\d+)(?!\\p{L}).*");

    private record Line(String planDate, String phrase, List<String> deadlines, List<String> unread) {

        static Line of(String line) {
            String[] parts = line.split("\t");
            String[] expected = parts[2].split("(?:^|\\s+)\\?");
            List<String> deadlines = expected[0].isBlank()
                    ? List.of()
                    : Arrays.stream(expected[0].split(" \\+ "))
                            .map(String::strip)
                            .sorted()
                            .toList();
            List<String> unread =
                    Arrays.stream(expected).skip(1).map(String::strip).toList();
            return new Line(parts[0], parts[1], deadlines, unread);
        }

        Deadlines read() {
            return DeadlineReader.read(phrase, new PlanDate(planDate));
        }

        boolean isRead() {
            Deadlines read = read();
            List<String> found =
                    read.deadlines().stream().map(Line::notation).sorted().toList();
            boolean same = found.size() == deadlines.size()
                    && IntStream.range(0, found.size())
                            .allMatch(i -> alternatives(deadlines.get(i)).contains(found.get(i)));
            return same && isRest(read.rest());
        }

        private static Set<String> alternatives(String deadline) {
            return Set.of(deadline.split("/"));
        }

        /** What is expected in the rest is there whole, and no other time is. */
        private boolean isRest(List<String> rest) {
            boolean told = unread.stream().allMatch(words -> rest.stream()
                    .anyMatch(part -> plain(part).contains(plain(words))));
            boolean harmless = rest.stream()
                    .filter(part ->
                            unread.stream().noneMatch(words -> plain(part).contains(plain(words))))
                    .noneMatch(part ->
                            TIME.matcher(part).matches() && !YEARS.matcher(part).matches());
            return told && harmless;
        }

        private static String plain(String words) {
            return Lexer.normalise(words)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String notation(Deadline one) {
            String days = one.dates().isEmpty()
                    ? String.join(",", one.days())
                    : one.dates().stream().map(Object::toString).collect(Collectors.joining(","));
            String relative = one.relative() == null
                    ? ""
                    : "%s:%02d".formatted(one.relative().month(), one.relative().day());
            return Stream.of(
                            one.frequency().name(),
                            days,
                            relative,
                            one.strictlyBefore() ? "[before]" : "",
                            one.nextYear() ? "[nextYear]" : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        String miss() {
            Deadlines read = read();
            return "%s => expected: %s; read: %s"
                    .formatted(
                            phrase,
                            says(deadlines, unread),
                            says(read.deadlines().stream().map(Line::notation).toList(), read.rest()));
        }

        private static String says(List<String> deadlines, List<String> rest) {
            String unread = rest.isEmpty() ? "" : "?" + String.join(" ?", rest);
            return (String.join(" + ", deadlines) + " " + unread).strip();
        }
    }

    @Test
    void atLeastAsManyPhrasesAreReadAsBefore() {
        List<Line> lines =
                HeldBack.lines("deadlines.txt").stream().map(Line::of).toList();
        List<String> misses = new ArrayList<>();
        lines.stream().filter(line -> !line.isRead()).map(Line::miss).forEach(misses::add);
        int score = lines.size() - misses.size();
        assertThat(score)
                .as("of %d, missed:%n%s", lines.size(), String.join("\n", misses))
                .isGreaterThanOrEqualTo(BEST);
    }
}

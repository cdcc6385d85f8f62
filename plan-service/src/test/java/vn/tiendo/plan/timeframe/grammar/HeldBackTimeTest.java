package vn.tiendo.plan.timeframe.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.HeldBack;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;

/** Phrases with their meaning by somebody who has not seen the grammar; its head says how they are written. */
class HeldBackTimeTest {

    /** What was reached when the table was first read; none of its phrases had been seen before. */
    private static final int REACHED = 120;

    private static final Pattern FRAME = Pattern.compile(
            "(?<kinds>[A-Z_/]+)(?::(?<unit>[A-Z_0-9]+))?(?: (?<from>\\S+?)\\.\\.(?<due>\\S+))?(?<flags>(?: \\[.*?\\])*)");

    private final List<String> misses = new ArrayList<>();
    private int lines;

    @Test
    void phrasesOfOtherProvincesMeanWhatAnOfficialSaysTheyMean() {
        HeldBack.lines("time.txt").forEach(this::judge);
        assertThat(lines - misses.size())
                .as("of %d, missed:%n%s", lines, String.join("\n", misses))
                .isGreaterThanOrEqualTo(REACHED);
    }

    private void judge(String line) {
        String[] cells = line.split("\t");
        lines++;
        PlanDate plan = new PlanDate(cells[0]);
        TimeFrameParser.TimeReading reading = TimeFrameParser.read(cells[1], TimeContext.of(plan));
        String[] expected = cells[2].split(" <- ");
        boolean right = fits(expected[0], reading.frames(), plan)
                && (expected.length == 1 || fits(expected[1], reading.candidates(), plan));
        if (!right) {
            misses.add(cells[1] + " (" + cells[0] + "): " + cells[2] + ", read: " + reading.frames() + " "
                    + reading.candidates());
        }
    }

    private static boolean fits(String expected, List<TimeFrame> frames, PlanDate plan) {
        String[] all = expected.split(" \\+ ");
        if (all.length != frames.size()) {
            return false;
        }
        for (int i = 0; i < all.length; i++) {
            if (!fits(all[i], frames.get(i), plan)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String expected, TimeFrame frame, PlanDate plan) {
        Matcher parts = FRAME.matcher(expected);
        assertThat(parts.matches()).as(expected).isTrue();
        String flags = parts.group("flags");
        TimeFrame sure = frame.doubted(null);
        Occurrence first = TimeFrame.RECURRING.contains(frame.kind())
                ? Occurrence.openBy(LocalDate.of(2027, 1, 1), List.of(sure), plan).stream()
                        .findFirst()
                        .orElse(null)
                : null;
        boolean yearly = frame.kind() == Kind.ANNUAL || frame.kind() == Kind.PERIODIC;
        LocalDate from = first != null ? first.from() : frame.from();
        LocalDate due = first != null ? yearly ? first.due() : null : frame.due();
        String unit = frame.interval() != null && frame.interval() > 1
                ? frame.interval() + "Y"
                : frame.recurrence() == null ? "" : frame.recurrence().name();
        return List.of(parts.group("kinds").split("/")).contains(frame.kind().name())
                && (parts.group("unit") == null || parts.group("unit").equals(unit))
                && (parts.group("from") == null || day(parts.group("from"), from, true))
                && (parts.group("due") == null || day(parts.group("due"), due, false))
                && flags.contains("[before]") == frame.strictlyBefore()
                && flags.contains("[doubt]") == (frame.doubt() != null)
                && year(flags, frame)
                && until(flags, frame)
                && within(flags, frame);
    }

    /** A first day that the words do not name is not judged. */
    private static boolean day(String expected, LocalDate day, boolean first) {
        if (expected.equals("*") || first && expected.equals("-")) {
            return true;
        }
        return expected.equals("-") ? day == null : expected.equals(String.valueOf(day));
    }

    private static boolean year(String flags, TimeFrame frame) {
        String read = frame.yearFrom() == null ? "" : frame.yearFrom().name();
        Matcher flag = Pattern.compile("\\[yearFrom=([A-Z_]+)(\\?)?\\]").matcher(flags);
        if (!flag.find()) {
            return read.isEmpty() || TimeFrame.RECURRING.contains(frame.kind());
        }
        return flag.group(1).equals(read) || flag.group(2) != null && read.isEmpty();
    }

    private static boolean until(String flags, TimeFrame frame) {
        Matcher flag = Pattern.compile("\\[until=(.*?)\\]").matcher(flags);
        return flag.find() ? flag.group(1).equals(String.valueOf(frame.until())) : frame.until() == null;
    }

    private static boolean within(String flags, TimeFrame frame) {
        Matcher flag = Pattern.compile("\\[within=(\\d+)(wd|d)\\]").matcher(flags);
        return !flag.find()
                || frame.term() != null
                        && frame.term().number() == Integer.parseInt(flag.group(1))
                        && frame.term().working() == flag.group(2).equals("wd");
    }
}

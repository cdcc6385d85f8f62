package vn.tiendo.report.page.own.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.filing.workflow.Difference;

/** A revision with what differs from the one before it. */
public record ChangedRevision(RevisionLine line, List<Change> changes) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("NOT_STARTED", "chưa thực hiện"),
            Map.entry("IN_PROGRESS", "đang thực hiện"),
            Map.entry("COMPLETED", "đã hoàn thành"),
            Map.entry("SUSPENDED", "tạm dừng"),
            Map.entry("CANCELLED", "đã hủy"),
            Map.entry("NOT_NEEDED", "không cần xác nhận"),
            Map.entry("PENDING", "chờ xác nhận"),
            Map.entry("CONFIRMED", "đã xác nhận"),
            Map.entry("DONE_ON_TIME", "hoàn thành đúng hạn"),
            Map.entry("DONE_LATE", "hoàn thành quá hạn"),
            Map.entry("OPEN_IN_TIME", "chưa xong, còn hạn"),
            Map.entry("OPEN_OVERDUE", "chưa xong, quá hạn"),
            Map.entry("NOT_DATABLE", "không ấn định ngày"),
            Map.entry("NO_DATA", "chưa có số liệu"),
            Map.entry("OUTSIDE", "không tính thời hạn"),
            Map.entry("ON_TIME", "nộp đúng hạn"),
            Map.entry("LATE", "nộp quá hạn"),
            Map.entry("NOT_YET", "chưa nộp"),
            Map.entry("RETURNED", "bị trả lại"),
            Map.entry("FOCAL", "cơ quan đầu mối"));

    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z_]{3,}\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /**
     * One place that differs.
     *
     * @param before empty: was not there
     * @param after empty: is not there any more
     */
    public record Change(String where, String before, String after) {}

    public static ChangedRevision of(RevisionLine line, List<Difference> differences) {
        return new ChangedRevision(
                line,
                differences.stream()
                        .map(d -> new Change(inWords(d.where()), inWords(d.before()), inWords(d.after())))
                        .toList());
    }

    /** What the API says by codes, days and instants is said as people say it. */
    static String inWords(String text) {
        if (text == null) {
            return "";
        }
        String times = TIME.matcher(text).replaceAll(found -> moment(found.group()));
        String days = DAY.matcher(times).replaceAll(found -> day(found.group()));
        return CODE.matcher(days)
                .replaceAll(found -> Matcher.quoteReplacement(WORDS.getOrDefault(found.group(), found.group())));
    }

    private static String moment(String text) {
        try {
            return DateWords.until(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** What somebody wrote may look like a day and be none. */
    private static String day(String text) {
        try {
            return FIGURES.format(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}

package vn.tiendo.report.page.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.ledger.entry.AssignmentState;

/** What differs between revisions, in the words of officials instead of those of the record. */
final class StateWords {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("NOT_STARTED", "chưa thực hiện");
        WORDS.put("IN_PROGRESS", "đang thực hiện");
        WORDS.put("COMPLETED", "đã hoàn thành");
        WORDS.put("SUSPENDED", "tạm dừng");
        WORDS.put("CANCELLED", "đã hủy");
        WORDS.put("DONE_ON_TIME", "hoàn thành đúng hạn");
        WORDS.put("DONE_LATE", "hoàn thành quá hạn");
        WORDS.put("OPEN_IN_TIME", "chưa xong, trong hạn");
        WORDS.put("OPEN_OVERDUE", "chưa xong, quá hạn");
        WORDS.put("NOT_DATABLE", "không ấn định ngày");
        WORDS.put("NO_DATA", "chưa có số liệu");
        WORDS.put("OUTSIDE", "không tính hạn");
        WORDS.put("NOT_NEEDED", "không cần xác nhận");
        WORDS.put("PENDING", "chờ xác nhận");
        WORDS.put("CONFIRMED", "đã xác nhận");
        WORDS.put("RETURNED", "bị trả lại");
        WORDS.put("NOT_YET", "chưa nộp");
        WORDS.put("ON_TIME", "nộp đúng hạn");
        WORDS.put("LATE", "nộp muộn");
        WORDS.put("FOCAL", "cơ quan đầu mối");
    }

    private static final Pattern WORD =
            Pattern.compile("\\b(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\d{4}-\\d\\d-\\d\\d|[A-Z]+(?:_[A-Z]+)*)\\b");

    private StateWords() {}

    static String of(AssignmentState.Status status) {
        return WORDS.get(status.name());
    }

    /** The same text with days and states in words. */
    static String words(String text) {
        if (text == null) {
            return null;
        }
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
    }

    private static String word(String token) {
        if (!Character.isDigit(token.charAt(0))) {
            return WORDS.getOrDefault(token, token);
        }
        try {
            return token.endsWith("Z") ? DateWords.until(Instant.parse(token)) : DateWords.day(LocalDate.parse(token));
        } catch (DateTimeException e) {
            return token;
        }
    }
}

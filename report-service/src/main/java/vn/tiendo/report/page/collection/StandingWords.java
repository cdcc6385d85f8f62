package vn.tiendo.report.page.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;

/** How a report stands, in plain words. */
final class StandingWords {

    /** Before that nobody is asked for it. */
    private static final int DAYS_SOON = 30;

    private StandingWords() {}

    /**
     * @param dueAt received before this instant is on time
     * @param daysLate until it was received, or until now
     * @param receivedAt when it was first received, or null
     */
    static String of(Outcome outcome, Instant dueAt, int daysLate, Instant receivedAt, Instant now) {
        return switch (outcome) {
            case ON_TIME -> "Đã nộp ngày " + day(receivedAt) + " (đúng hạn)";
            case LATE -> "Đã nộp ngày " + day(receivedAt) + " (muộn " + daysLate + " ngày)";
            case RETURNED -> "Bị trả lại, chờ nộp lại" + (now.isBefore(dueAt) ? "" : ", quá hạn " + daysLate + " ngày");
            case NOT_YET -> now.isBefore(dueAt) ? ahead(dueAt, now) : "Chưa nộp, quá hạn " + daysLate + " ngày";
        };
    }

    private static String ahead(Instant dueAt, Instant now) {
        LocalDate last = lastDay(dueAt);
        long days = ChronoUnit.DAYS.between(Vietnam.dayOf(now), last);
        if (days > DAYS_SOON) {
            return "Chưa đến hạn (ngày " + Words.figures(last) + ")";
        }
        return days == 0 ? "Chưa nộp, hạn là hôm nay" : "Chưa nộp, còn " + days + " ngày";
    }

    /** The last day on which it is on time. */
    static LocalDate lastDay(Instant dueAt) {
        return Vietnam.dayOf(dueAt.minusNanos(1));
    }

    private static String day(Instant at) {
        return Words.figures(Vietnam.dayOf(at));
    }
}

package vn.tiendo.report.page.own;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportState;

/**
 * A report as the list shows it.
 *
 * @param title what it tells, for instance "Báo cáo năm 2026"
 * @param plan how the plan is called
 * @param reporter name of its agency, where that is another one than the caller's; else null
 * @param due last day on which it is on time
 * @param days from today until then; negative once it has passed
 * @param reason why it was sent back, or null
 * @param number of the document, or null
 */
record OwnItem(
        String id,
        String title,
        String plan,
        String reporter,
        ReportState state,
        Outcome outcome,
        LocalDate due,
        long days,
        String reason,
        String number) {

    /** What was returned first, then what is owed by its day, then what lacks its number; what is done comes last. */
    static final Comparator<OwnItem> BY_URGENCY =
            Comparator.comparingInt(OwnItem::rank).thenComparing(OwnItem::due).thenComparing(OwnItem::id);

    static OwnItem of(Report report, String title, String plan, String reporter, LocalDate today) {
        LocalDate due = report.dates().effectiveDue();
        return new OwnItem(
                report.id(),
                title,
                plan,
                reporter,
                report.state(),
                report.outcome(),
                due,
                ChronoUnit.DAYS.between(today, due),
                report.decision().returnReason(),
                report.signed() == null ? null : report.signed().number());
    }

    private int rank() {
        if (isReturned()) {
            return 0;
        }
        if (isOwed()) {
            return 1;
        }
        return state == ReportState.WITHDRAWN ? 4 : number == null ? 2 : 3;
    }

    public String path() {
        return MenuEntry.OWN_REPORTS.path + "/" + id;
    }

    public boolean isReturned() {
        return outcome == Outcome.RETURNED;
    }

    public boolean isOwed() {
        return state.isOwed() && (isReturned() || outcome == Outcome.NOT_YET);
    }

    public boolean isLate() {
        return isOwed() && days < 0;
    }

    public boolean isUrgent() {
        return isReturned() || isLate();
    }

    public boolean isDone() {
        return state.isHandedIn() && number != null;
    }

    public String stateWords() {
        return state.label;
    }

    /** How long there is; empty where nobody waits for it. */
    public String remaining() {
        if (!isOwed()) {
            return outcome == Outcome.LATE ? "đã nộp quá hạn" : "";
        }
        return days < 0 ? "quá hạn " + -days + " ngày" : days == 0 ? "hạn là hôm nay" : "còn " + days + " ngày";
    }

    /** What is done with it next. */
    public String action() {
        if (isOwed()) {
            return isReturned() ? "Sửa và nộp lại" : state == ReportState.PLANNED ? "Xem và soạn trước" : "Soạn và nộp";
        }
        return state.isHandedIn() && number == null ? "Ghi số, ngày, người ký" : "Xem";
    }
}

package vn.tiendo.report.page.editing;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportKind;
import vn.tiendo.report.ledger.Registry;

/**
 * A consolidated report as the screen names it.
 *
 * @param plan its title, with its number where it is known
 * @param editable somebody may still write it
 * @param late the due day has passed, and it is not handed in
 * @param stale newer reports have come in below it
 */
public record ReportRow(
        String id,
        String title,
        String plan,
        int year,
        LocalDate due,
        String state,
        boolean editable,
        boolean late,
        boolean stale) {

    static ReportRow of(Report report, Registry registry, Instant now, boolean stale) {
        return new ReportRow(
                report.id(),
                title(report),
                plan(report, registry),
                report.year(),
                report.dates().effectiveDue(),
                report.state().label,
                report.state().isOwed(),
                report.state().isOwed() && !now.isBefore(report.dates().dueAt()),
                stale);
    }

    private static String title(Report report) {
        ReportPeriod period = report.period();
        return switch (ReportKind.valueOf(report.kind())) {
            case ANNUAL -> "Báo cáo tổng hợp " + period.words();
            case AD_HOC, THEMATIC -> "Báo cáo tổng hợp theo yêu cầu, năm " + report.year();
            case INTERIM_REVIEW -> "Báo cáo sơ kết đến năm " + report.year();
            case FINAL_REVIEW -> "Báo cáo tổng kết đến năm " + report.year();
        };
    }

    private static String plan(Report report, Registry registry) {
        var plan = registry.plans().get(report.plan());
        if (plan == null) {
            return report.plan();
        }
        boolean numbered = !plan.number().startsWith("/");
        return (numbered ? "Số " + plan.number() + ": " : "") + plan.title();
    }
}

package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.report.access.DayPlace;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.readiness.ReadinessCheck;

/** Which reports wait for the caller, judged one by one by the rules of the steps that wait. */
@ApplicationScoped
public class WaitingReports {

    private static final Duration SOON = Duration.ofDays(30);

    private final Reports reports;
    private final Permissions permissions;
    private final ReadinessCheck readiness;
    private final Scope scope;
    private final Clock clock;

    WaitingReports(Reports reports, Permissions permissions, ReadinessCheck readiness, Scope scope, Clock clock) {
        this.reports = reports;
        this.permissions = permissions;
        this.readiness = readiness;
        this.scope = scope;
        this.clock = clock;
    }

    /** What is to be done with a report, the most pressing first. */
    @Schema(name = "WaitingReport")
    public enum Waiting {
        RETURNED("Báo cáo bị trả lại, cần nộp lại", Permission.WRITE_REPORT),
        LATE("Báo cáo đã quá hạn nộp", Permission.WRITE_REPORT),
        DUE("Báo cáo đến hạn nộp trong 30 ngày tới", Permission.WRITE_REPORT),
        OUTDATED("Dự thảo có số liệu cũ hơn số liệu đã báo cáo", Permission.WRITE_REPORT),
        TO_ACCEPT("Báo cáo đã nộp, chờ tiếp nhận", Permission.DECIDE_REPORT),
        WITHOUT_NUMBER("Báo cáo đã nộp, chưa ghi số và ngày ban hành", Permission.ISSUE_REPORT);

        /** Name for people. */
        public final String label;

        private final Permission asks;

        Waiting(String label, Permission asks) {
            this.label = label;
            this.asks = asks;
        }
    }

    /** How many of each kind that concerns the caller, in the order of the kinds. */
    public Map<Waiting, Integer> counts() {
        Map<Waiting, Integer> counts = new EnumMap<>(Waiting.class);
        reports().forEach((kind, waiting) -> counts.put(kind, waiting.size()));
        return counts;
    }

    /** Those of each kind that concerns the caller, in the order of the kinds; each kind's in the order of their due days. */
    public Map<Waiting, List<Report>> reports() {
        Instant now = clock.instant();
        Map<Waiting, List<Report>> waiting = new EnumMap<>(Waiting.class);
        for (Waiting kind : Waiting.values()) {
            if (scope.may(kind.asks)) {
                waiting.put(kind, new ArrayList<>());
            }
        }
        if (!waiting.isEmpty()) {
            for (Report report : reports.unsettled(Reports.Filter.of(scope.provinces(null)), null)) {
                waiting.forEach((kind, found) -> {
                    if (waits(report, kind, now)) {
                        found.add(report);
                    }
                });
            }
        }
        return waiting;
    }

    /** The first of a list behind a place; {@code kind} null: whatever is to be done with them. */
    List<Report> matching(Reports.Filter filter, Waiting kind, DayPlace after, int limit) {
        if (kind == null) {
            return reports.matching(filter, after, limit);
        }
        if (!scope.may(kind.asks)) {
            return List.of();
        }
        Instant now = clock.instant();
        return reports.unsettled(filter, after).stream()
                .filter(report -> waits(report, kind, now))
                .limit(limit)
                .toList();
    }

    private boolean waits(Report report, Waiting kind, Instant now) {
        boolean returned = report.outcome() == Outcome.RETURNED;
        boolean owed = report.state().isOwed() && !returned && !report.awaitsItsFigures();
        boolean past = !now.isBefore(report.dates().dueAt());
        return switch (kind) {
            case RETURNED -> returned && permissions.isOwn(report);
            case LATE -> owed && past && permissions.isOwn(report);
            case DUE -> owed && !past && isSoon(report, now) && permissions.isOwn(report);
            case OUTDATED ->
                report.state().isOwed()
                        && !report.isPlanned()
                        && permissions.isOwn(report)
                        && readiness.isOutdated(report);
            case TO_ACCEPT -> report.state() == ReportState.SUBMITTED && permissions.mayDecide(report);
            case WITHOUT_NUMBER ->
                report.state().isHandedIn()
                        && report.signed() == null
                        && permissions.isIssuer(report)
                        && permissions.isToNumber(report);
        };
    }

    private static boolean isSoon(Report report, Instant now) {
        return !report.dates().dueAt().isAfter(now.plus(SOON));
    }
}

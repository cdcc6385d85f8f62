package vn.tiendo.report.reminder;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * A report that is owed and not handed in.
 *
 * @param part of the year; empty: the year
 * @param reminded days before the due day of the last reminder that was given; null: none yet
 */
record OwedReport(
        String id,
        String obligation,
        String plan,
        String province,
        String reporter,
        Obligation.Level level,
        String kind,
        int year,
        String part,
        LocalDate effectiveDue,
        Instant dueAt,
        Integer reminded) {

    ReportPeriod period() {
        return ReportPeriod.of(year, part);
    }
}

package vn.tiendo.report.reminder;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * A report that is owed and not handed in.
 *
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
        LocalDate effectiveDue,
        Instant dueAt,
        Integer reminded) {}

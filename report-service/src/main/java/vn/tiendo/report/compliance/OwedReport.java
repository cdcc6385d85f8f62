package vn.tiendo.report.compliance;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.report.content.Outcome;

/**
 * A report that an agency owes, with or without a row, as it stands now.
 *
 * @param province that issued the plan
 * @param nominal due day as the plan or the request states it
 * @param dueAt received before this instant is on time
 * @param receivedAt when it was first received, or null
 */
public record OwedReport(
        String plan,
        String province,
        String agency,
        LocalDate nominal,
        Instant dueAt,
        Outcome outcome,
        Instant receivedAt) {}

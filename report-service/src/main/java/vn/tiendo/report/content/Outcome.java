package vn.tiendo.report.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a reporter stands. A report is on time by its first receipt, whatever was returned and handed in again. */
@Schema(name = "ReportOutcome")
public enum Outcome {
    ON_TIME,
    LATE,
    /** Handed in and sent back, not yet handed in again. */
    RETURNED,
    NOT_YET
}

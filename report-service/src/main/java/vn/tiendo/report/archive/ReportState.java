package vn.tiendo.report.archive;

/** Where a report stands. */
enum ReportState {
    /** It is owed; its figures are not closed yet, or it is about to be assembled. */
    PLANNED,
    /** Assembled at its closing date, not handed in. */
    ASSEMBLED
}

package vn.tiendo.report.page.home;

/** What is to be done about a task: the kinds of plan-service's worklist that the ledger can tell. */
enum TaskKind {
    RETURNED,
    OVERDUE,
    TO_CONFIRM,
    DUE_SOON,
    UNREPORTED
}

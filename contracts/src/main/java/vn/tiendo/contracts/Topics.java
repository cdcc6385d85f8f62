package vn.tiendo.contracts;

/** The topics through which the services speak; {@code contracts/asyncapi.yaml} describes them. */
public final class Topics {

    /** Provinces, agencies, calendar, plans, tasks, obligations, targets: one partition, compacted. */
    public static final String REGISTRY = "plan.registry.v1";

    /** Every version of every assignment, and the marks that relays wrote before there were watermarks. */
    public static final String TASK_STATUS = "plan.task-status.v1";

    /** What the registry's relay says of the two: one partition, compacted. */
    public static final String WATERMARK = "plan.watermark.v1";

    /** Steps of reports, kept for ever. */
    public static final String REPORT_LIFECYCLE = "report.lifecycle.v1";

    /** What the ledger asks the registry to send again; of no use after a week. */
    public static final String LEDGER = "report.ledger.v1";

    private Topics() {}
}

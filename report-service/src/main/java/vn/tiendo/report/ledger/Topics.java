package vn.tiendo.report.ledger;

/** Names of the topics that feed the ledger. */
public final class Topics {

    /** Provinces, agencies, calendar, plans, tasks, obligations, targets: one partition, compacted. */
    public static final String REGISTRY = "plan.registry.v1";

    /** Every version of every assignment, and the marks that relays wrote before there were watermarks. */
    public static final String TASK_STATUS = "plan.task-status.v1";

    /** What the registry's relay says of the two: one partition, compacted. */
    public static final String WATERMARK = "plan.watermark.v1";

    private Topics() {}
}

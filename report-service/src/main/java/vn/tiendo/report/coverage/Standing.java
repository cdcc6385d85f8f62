package vn.tiendo.report.coverage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what is counted stands; each task has one of them, and together they are all. */
@Schema(
        name = "TaskStanding",
        description = "DONE also while its confirmation is pending; NOT_STARTED is what the agency itself has stated,"
                + " UNREPORTED what nobody has reported on (“chưa có báo cáo”)")
public enum Standing {
    /** Also while its confirmation is pending. */
    DONE,
    IN_PROGRESS,
    /** The agency has said so itself. */
    NOT_STARTED,
    /** Nobody has said anything: "chưa có báo cáo". */
    UNREPORTED,
    SUSPENDED
}

package vn.tiendo.plan.measurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a target is reached. */
@Schema(name = "TargetAssessment")
public enum Assessment {
    REACHED("Đạt"),
    NOT_REACHED("Chưa đạt"),
    NOT_MEASURED("Chưa có số liệu");

    /** Name for people. */
    public final String label;

    Assessment(String label) {
        this.label = label;
    }
}

package vn.tiendo.plan.measurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a value lies beside the bounds of its target. */
@Schema(name = "TargetPosition")
public enum Position {
    BELOW("Thấp hơn mức đề ra"),
    WITHIN("Trong mức đề ra"),
    ABOVE("Vượt mức đề ra");

    /** Name for people. */
    public final String label;

    Position(String label) {
        this.label = label;
    }
}

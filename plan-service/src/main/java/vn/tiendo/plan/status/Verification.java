package vn.tiendo.plan.status;

/** Whether a completion was confirmed by the focal agency, or for its own by the committee. */
public enum Verification {
    NOT_NEEDED("Không cần xác nhận"),
    PENDING("Chờ xác nhận"),
    CONFIRMED("Đã xác nhận"),
    RETURNED("Trả lại");

    /** Name for people. */
    public final String label;

    Verification(String label) {
        this.label = label;
    }
}

package vn.tiendo.form;

import java.util.List;
import java.util.Optional;

/** The statuses in the form's words; the names are those of the API. */
public enum FormStatus {
    NOT_STARTED("Chưa thực hiện"),
    IN_PROGRESS("Đang thực hiện"),
    COMPLETED("Đã hoàn thành"),
    SUSPENDED("Tạm dừng"),
    CANCELLED("Đã hủy");

    public final String label;

    FormStatus(String label) {
        this.label = label;
    }

    /** What may be chosen: nothing goes back to not started. */
    public static List<FormStatus> choices() {
        return List.of(IN_PROGRESS, COMPLETED, SUSPENDED, CANCELLED);
    }

    /** The status that may be chosen under this label, in whatever case it is typed. */
    public static Optional<FormStatus> chosen(String label) {
        return choices().stream().filter(s -> s.label.equalsIgnoreCase(label)).findFirst();
    }

    /** The labels that may be chosen, for messages and lists. */
    public static List<String> labels() {
        return choices().stream().map(s -> s.label).toList();
    }
}

package vn.tiendo.contracts.form;

import java.util.List;
import java.util.stream.Stream;

/** The statuses in the form's words; the names are those of the API. */
public enum FormStatus {
    NOT_STARTED("Chưa thực hiện", "Chưa bắt đầu", "Chưa triển khai"),
    IN_PROGRESS("Đang thực hiện", "Đang triển khai"),
    COMPLETED("Đã hoàn thành", "Hoàn thành"),
    SUSPENDED("Tạm dừng", "Đã tạm dừng"),
    CANCELLED("Đã hủy", "Hủy", "Hủy bỏ", "Đã hủy bỏ");

    public final String label;

    private final List<String> otherWords;

    FormStatus(String label, String... otherWords) {
        this.label = label;
        this.otherWords = List.of(otherWords);
    }

    /** What may be chosen; not started is what an agency states of work that it has not begun, nothing goes back to it. */
    public static List<FormStatus> choices() {
        return List.of(NOT_STARTED, IN_PROGRESS, COMPLETED, SUSPENDED, CANCELLED);
    }

    /** The labels that may be chosen, for messages and lists. */
    public static List<String> labels() {
        return choices().stream().map(s -> s.label).toList();
    }

    /**
     * What an official may write for it: the form's word, those of the API, its messages and code lists, and what is usual. No word
     * means two statuses.
     */
    public Stream<String> words() {
        return Stream.concat(Stream.of(label, name()), otherWords.stream());
    }
}

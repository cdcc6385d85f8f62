package vn.tiendo.report.page.own;

import java.util.stream.Stream;

/** What was done just now, as the address says it after a redirect; a link that somebody made up says nothing. */
enum Done {
    SAVED("luu", "Đã lưu bản thảo."),
    FIGURES("so-lieu", "Đã lấy số liệu mới; lời văn giữ nguyên."),
    HANDED_IN("nop", "Đã nộp báo cáo."),
    NUMBERED("so", "Đã ghi số, ngày và người ký."),
    SIGNED_COPY("ban-ky", "Đã nhận bản ký."),
    CORRECTED_FILE("ban-word", "Đã nhận bản Word đã chỉnh sửa.");

    private final String word;
    private final String words;

    Done(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** For the address of the page that is shown next. */
    String query() {
        return "?xong=" + word;
    }

    /** Null: nothing. */
    static String words(String word) {
        return Stream.of(values())
                .filter(done -> done.word.equals(word))
                .map(done -> done.words)
                .findFirst()
                .orElse(null);
    }
}

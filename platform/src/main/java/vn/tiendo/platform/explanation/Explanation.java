package vn.tiendo.platform.explanation;

import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * What a kind of problem means to who gets it.
 *
 * @param type as it stands in a problem
 * @param status HTTP status
 * @param meaning what has happened
 * @param repeat whether to send the request again
 * @param remedy what to do
 */
public record Explanation(String type, int status, Text title, Text meaning, Repeat repeat, Text remedy) {

    /** Whether the same request may succeed. */
    public enum Repeat {
        NEVER(
                "Không gửi lại y nguyên: kết quả sẽ như cũ.",
                "Do not repeat it unchanged: the answer would be the same."),
        CHANGED("Gửi lại sau khi đã sửa.", "Repeat it when it is corrected."),
        LATER(
                "Gửi lại y nguyên sau số giây nêu ở Retry-After.",
                "Repeat it unchanged after the seconds that Retry-After names."),
        ONCE(
                "Gửi lại y nguyên một lần; nếu vẫn lỗi thì báo người vận hành.",
                "Repeat it once; then tell the operator.");

        private final Text words;

        Repeat(String vi, String en) {
            this.words = new Text(vi, en);
        }

        public Text words() {
            return words;
        }
    }

    static Explanation of(Kind kind) {
        return Explanations.of(kind);
    }

    static Explanation of(Kind kind, Text meaning, Repeat repeat, Text remedy) {
        return new Explanation(kind.type(), kind.status, kind.title, meaning, repeat, remedy);
    }
}

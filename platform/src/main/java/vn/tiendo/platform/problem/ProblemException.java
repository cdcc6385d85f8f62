package vn.tiendo.platform.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A request that cannot be answered as asked: what is wrong, in both languages, and the kind of problem. Entities and desks throw it;
 * {@code http} turns it into an answer.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of problem: a stable name, a status and a title each. */
    public enum Kind {
        MALFORMED(400, "Yêu cầu không đọc được", "Malformed request"),
        INVALID(422, "Dữ liệu không hợp lệ", "Invalid data"),
        INVALID_PARAMETER(400, "Tham số không hợp lệ", "Invalid parameter"),
        UNAUTHENTICATED(401, "Chưa xác thực", "Not authenticated"),
        FORBIDDEN(403, "Không có quyền", "Forbidden"),
        NOT_FOUND(404, "Không tìm thấy", "Not found"),
        METHOD_NOT_ALLOWED(405, "Phương thức không được hỗ trợ", "Method not allowed"),
        NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu", "Not acceptable"),
        CONFLICT(409, "Không thực hiện được ở trạng thái này", "Conflict with the current state"),
        GONE(410, "Không còn hiệu lực", "Gone"),
        STALE_VERSION(412, "Phiên bản đã cũ", "Stale version"),
        IDEMPOTENCY_KEY_REUSED(422, "Khóa chống lặp đã dùng cho nội dung khác", "Idempotency key reused"),
        PRECONDITION_REQUIRED(428, "Thiếu điều kiện phiên bản", "Precondition required"),
        BODY_TOO_SLOW(408, "Nội dung gửi quá chậm", "Request timeout"),
        CONTENT_TOO_LARGE(413, "Nội dung quá lớn", "Content too large"),
        URI_TOO_LONG(414, "Địa chỉ quá dài", "URI too long"),
        UNSUPPORTED_MEDIA_TYPE(415, "Kiểu nội dung không được hỗ trợ", "Unsupported media type"),
        TOO_MANY_REQUESTS(429, "Quá nhiều yêu cầu", "Too many requests"),
        HEADERS_TOO_LARGE(431, "Phần đầu của yêu cầu quá lớn", "Request header fields too large"),
        INTERNAL(500, "Lỗi bên trong", "Internal error"),
        UNAVAILABLE(503, "Tạm thời không phục vụ được", "Temporarily unavailable");

        /** What the types of all kinds begin with. */
        public static final String TYPES = "/problems/";

        public final int status;
        public final Text title;

        Kind(int status, String vi, String en) {
            this.status = status;
            this.title = new Text(vi, en);
        }

        /** The kind of a status that the framework has chosen; of those that share one, the first. */
        public static Kind of(int status) {
            Kind otherwise = status < 500 ? MALFORMED : UNAVAILABLE;
            return Arrays.stream(values())
                    .filter(kind -> kind.status == status)
                    .findFirst()
                    .orElse(otherwise);
        }

        /** Whether the same request may be answered otherwise a little later. */
        public boolean passes() {
            return this == TOO_MANY_REQUESTS || this == UNAVAILABLE;
        }

        /** Path of the page that tells of it, below the root of the service. */
        public String type() {
            return TYPES + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A body of nothing but mistakes is not answered with as many sentences. */
    private static final int MOST_FIELDS = 100;

    private final transient Kind kind;
    private final transient Text detail;
    private final transient Map<String, Text> fields;

    private ProblemException(Kind kind, Text detail, Map<String, Text> fields) {
        super(detail.en());
        this.kind = kind;
        this.detail = detail;
        this.fields = fields;
    }

    public static ProblemException of(Kind kind, String vi, String en) {
        return new ProblemException(kind, new Text(vi, en), Map.of());
    }

    /** One field or parameter is wrong. */
    public static ProblemException field(Kind kind, String field, String vi, String en) {
        return fields(kind, Map.of(field, new Text(vi, en)));
    }

    /** Several fields are wrong; all are named at once, in the order of the map. */
    public static ProblemException fields(Kind kind, Map<String, Text> fields) {
        Text first = fields.values().iterator().next();
        Text detail = fields.size() == 1
                ? first
                : new Text("Có " + fields.size() + " chỗ cần sửa.", fields.size() + " places need correction.");
        return new ProblemException(kind, detail, new LinkedHashMap<>(fields));
    }

    /** Several parameters that are right by themselves and wrong together: each is named, with the same sentence. */
    public static ProblemException together(Kind kind, Collection<String> fields, Text detail) {
        Map<String, Text> each = new LinkedHashMap<>();
        fields.forEach(field -> each.put(field, detail));
        return new ProblemException(kind, detail, each);
    }

    /** Nothing of that kind under that id, or nothing that the caller may know of. */
    public static ProblemException notFound(String vi, String en, String id) {
        if (TransientFailures.hasDoomedTheTransaction()) {
            return unavailable();
        }
        return of(Kind.NOT_FOUND, "Không tìm thấy " + vi + " “" + id + "”.", "There is no " + en + " '" + id + "'.");
    }

    /** A server that is needed is away. */
    public static ProblemException unavailable() {
        return of(
                Kind.UNAVAILABLE,
                "Hệ thống tạm thời không phục vụ được. Nếu đây là một thay đổi, có thể nó đã hoặc chưa được ghi:"
                        + " hãy gửi lại y nguyên như trước, thay đổi sẽ không bị ghi hai lần.",
                "Temporarily unavailable. A change may have been recorded or not:"
                        + " repeat it with the same Idempotency-Key, and it is not recorded twice.");
    }

    /** HTTP status of the answer. */
    public int status() {
        return kind.status;
    }

    boolean isForTheMoment() {
        return kind == Kind.UNAVAILABLE;
    }

    /** What is wrong, by field, as a part of something larger: {@code rows[3].change.percent}. */
    public Map<String, Text> under(String prefix) {
        if (fields.isEmpty()) {
            return Map.of(prefix, detail);
        }
        Map<String, Text> nested = new LinkedHashMap<>();
        fields.forEach((field, text) -> nested.put(prefix + "." + field, text));
        return nested;
    }

    /** The same problem with each field's sentence in other words, for instance those of a form. */
    public ProblemException reworded(BiFunction<String, Text, Text> words) {
        if (fields.isEmpty()) {
            return this;
        }
        Map<String, Text> reworded = new LinkedHashMap<>();
        fields.forEach((field, text) -> reworded.put(field, words.apply(field, text)));
        return fields(kind, reworded);
    }

    /**
     * The problem as it is sent.
     *
     * @param path of the request, or null within a larger answer
     */
    public Problem in(Locale locale, String path) {
        List<Problem.Field> errors = fields.entrySet().stream()
                .limit(MOST_FIELDS)
                .map(e -> new Problem.Field(e.getKey(), e.getValue().in(locale)))
                .toList();
        return new Problem(kind.type(), kind.title.in(locale), kind.status, detail.in(locale), path, errors, null);
    }
}

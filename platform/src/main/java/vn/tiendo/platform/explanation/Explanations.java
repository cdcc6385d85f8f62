package vn.tiendo.platform.explanation;

import static vn.tiendo.platform.explanation.Explanation.Repeat.CHANGED;
import static vn.tiendo.platform.explanation.Explanation.Repeat.LATER;
import static vn.tiendo.platform.explanation.Explanation.Repeat.NEVER;
import static vn.tiendo.platform.explanation.Explanation.Repeat.ONCE;

import vn.tiendo.platform.explanation.Explanation.Repeat;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** The one table of what kinds of problem mean. A kind that is added does not compile without its words. */
final class Explanations {

    private Explanations() {}

    static Explanation of(Kind kind) {
        return switch (kind) {
            case MALFORMED, INVALID, INVALID_PARAMETER, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> ofWhatIsSent(kind);
            case BODY_TOO_SLOW, CONTENT_TOO_LARGE, URI_TOO_LONG, HEADERS_TOO_LARGE -> ofLimits(kind);
            case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, GONE -> ofAccess(kind);
            case CONFLICT, STALE_VERSION, IDEMPOTENCY_KEY_REUSED, PRECONDITION_REQUIRED -> ofChanges(kind);
            case TOO_MANY_REQUESTS, INTERNAL, UNAVAILABLE -> ofTheService(kind);
        };
    }

    private static Explanation ofWhatIsSent(Kind kind) {
        return switch (kind) {
            case MALFORMED ->
                told(
                        kind,
                        "Nội dung gửi đến không đọc được: không phải JSON trong UTF-8, có trường không có trong giao diện, hoặc một giá trị sai kiểu.",
                        "What was sent cannot be read: it is no JSON in UTF-8, has a field that is not known here, or a value of another type.",
                        CHANGED,
                        "Xem “errors” để biết trường nào sai, đối chiếu với tài liệu OpenAPI, sửa rồi gửi lại.",
                        "See in 'errors' which field is wrong, compare it with the OpenAPI document, correct it and send it again.");
            case INVALID ->
                told(
                        kind,
                        "Nội dung đọc được nhưng không đúng quy định; mỗi trường sai có một dòng trong “errors”.",
                        "What was sent can be read and breaks a rule; 'errors' has an entry for each field.",
                        CHANGED,
                        "Sửa các trường được nêu rồi gửi lại, với Idempotency-Key mới nếu có dùng.",
                        "Correct the fields that are named and send it again, with a new Idempotency-Key if there was one.");
            case INVALID_PARAMETER ->
                told(
                        kind,
                        "Một tham số của địa chỉ hoặc một tiêu đề có tên hoặc giá trị không được hiểu.",
                        "A parameter of the address or a header field has a name or value that is not understood.",
                        CHANGED,
                        "Sửa tham số nêu trong “errors”. Mã của tỉnh, cơ quan, kế hoạch lấy từ các danh sách.",
                        "Correct the parameter that 'errors' names. Take ids of provinces, agencies and plans from their lists.");
            case NOT_ACCEPTABLE ->
                told(
                        kind,
                        "Địa chỉ này không trả lời bằng định dạng nào trong tiêu đề Accept.",
                        "This address answers in none of the formats that Accept names.",
                        CHANGED,
                        "Gửi Accept với một định dạng có trong tài liệu OpenAPI, hoặc bỏ Accept.",
                        "Send an Accept with a format that the OpenAPI document names, or none.");
            default ->
                told(
                        kind,
                        "Nội dung gửi đến thuộc kiểu không được nhận ở đây, hoặc đã bị nén.",
                        "What was sent is of a type that is not taken here, or is compressed.",
                        CHANGED,
                        "Gửi với Content-Type nêu trong tài liệu OpenAPI và không có Content-Encoding.",
                        "Send it with a Content-Type that the OpenAPI document names, and without Content-Encoding.");
        };
    }

    private static Explanation ofLimits(Kind kind) {
        return switch (kind) {
            case BODY_TOO_SLOW ->
                told(
                        kind,
                        "Nội dung không đến đủ trong thời gian cho phép; chưa có gì được thực hiện.",
                        "The body did not arrive in the time that is allowed; nothing was done.",
                        ONCE,
                        "Kiểm tra đường truyền rồi gửi lại y nguyên, với cùng Idempotency-Key.",
                        "Check the connection and send the same again, with the same Idempotency-Key.");
            case CONTENT_TOO_LARGE ->
                told(
                        kind,
                        "Nội dung lớn hơn mức nêu trong “detail”.",
                        "The body is larger than 'detail' allows.",
                        CHANGED,
                        "Chia thành nhiều yêu cầu nhỏ hơn, hoặc giảm dung lượng tệp.",
                        "Divide it into smaller requests, or make the file smaller.");
            case URI_TOO_LONG ->
                told(
                        kind,
                        "Địa chỉ dài hơn mức nêu trong “detail”.",
                        "The address is longer than 'detail' allows.",
                        CHANGED,
                        "Bớt điều kiện lọc trong địa chỉ.",
                        "Ask with fewer conditions in the address.");
            default ->
                told(
                        kind,
                        "Các tiêu đề cộng lại lớn hơn mức nêu trong “detail”.",
                        "The header fields together are larger than 'detail' allows.",
                        CHANGED,
                        "Bỏ bớt tiêu đề, thường là cookie của trang khác.",
                        "Send fewer header fields; often these are cookies of other pages.");
        };
    }

    private static Explanation ofAccess(Kind kind) {
        return switch (kind) {
            case UNAUTHENTICATED ->
                told(
                        kind,
                        "Yêu cầu không có mã truy cập, hoặc mã đã hết hạn hay không phải của hệ thống này.",
                        "The request has no token, or one that is over or not for this system.",
                        CHANGED,
                        "Lấy mã truy cập mới ở nơi cấp và gửi trong tiêu đề Authorization: Bearer.",
                        "Get a new token where tokens are issued and send it in Authorization: Bearer.");
            case FORBIDDEN ->
                told(
                        kind,
                        "Người gọi được nhận biết nhưng không được làm việc này: vai trò, tỉnh hoặc cơ quan trong mã truy cập không cho phép.",
                        "The caller is known and may not do this: the role, province or agency of the token does not allow it.",
                        NEVER,
                        "Xem GET /api/v1/me để biết mình được làm gì; nếu cần quyền khác, liên hệ người quản trị tài khoản.",
                        "See GET /api/v1/me for what you may do; ask who manages accounts for another right.");
            case NOT_FOUND ->
                told(
                        kind,
                        "Không có gì ở địa chỉ này, hoặc có nhưng người gọi không được biết.",
                        "Nothing is at this address, or nothing that the caller may know of.",
                        NEVER,
                        "Kiểm tra mã trong địa chỉ; lấy mã từ các danh sách bằng chính mã truy cập này.",
                        "Check the id in the address; take ids from lists that are read with the same token.");
            case METHOD_NOT_ALLOWED ->
                told(
                        kind,
                        "Địa chỉ có nhưng không nhận phương thức này.",
                        "The address is there and does not take this method.",
                        CHANGED,
                        "Dùng một phương thức nêu trong tiêu đề Allow.",
                        "Use a method that the header field Allow names.");
            default ->
                told(
                        kind,
                        "Điều được hỏi từng có nhưng không còn, chẳng hạn một vị trí của nguồn thay đổi đã mất khi hệ thống được khôi phục.",
                        "What was asked for was there and is gone, for instance a place of the change feed that was lost when the system was restored.",
                        NEVER,
                        "Đọc tiếp từ vị trí nêu trong “detail”; nếu không có thì đọc lại từ đầu, hoặc mở lại biểu mẫu.",
                        "Go on from the place that 'detail' names; where it names none, read from the beginning or open the form again.");
        };
    }

    private static Explanation ofChanges(Kind kind) {
        return switch (kind) {
            case CONFLICT ->
                told(
                        kind,
                        "Việc này không làm được ở trạng thái hiện nay, chẳng hạn xác nhận điều đã được xác nhận.",
                        "This cannot be done in the present state, for instance to confirm what is confirmed already.",
                        NEVER,
                        "Đọc lại đối tượng, xem trạng thái và những gì được làm tiếp, rồi quyết định.",
                        "Read the thing again, see its state and what may follow, and decide then.");
            case STALE_VERSION ->
                told(
                        kind,
                        "Thay đổi dựa trên một phiên bản đã cũ: có người đã sửa sau khi bạn đọc. Chưa có gì được ghi.",
                        "The change is based on an old version: somebody changed it after you read it. Nothing was stored.",
                        CHANGED,
                        "Đọc lại, xem điều gì đã khác, rồi gửi với ETag mới trong If-Match.",
                        "Read it again, see what is different, and send the change with the new ETag in If-Match.");
            case IDEMPOTENCY_KEY_REUSED ->
                told(
                        kind,
                        "Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.",
                        "This Idempotency-Key was used for another request.",
                        CHANGED,
                        "Dùng khóa mới cho yêu cầu mới; chỉ giữ khóa cũ khi gửi lại y nguyên.",
                        "Use a new key for a new request; keep the old one only to repeat the same.");
            default ->
                told(
                        kind,
                        "Thay đổi phải nêu phiên bản mà nó dựa trên.",
                        "A change has to name the version that it is based on.",
                        CHANGED,
                        "Đọc đối tượng rồi gửi ETag của nó trong If-Match.",
                        "Read the thing and send its ETag in If-Match.");
        };
    }

    private static Explanation ofTheService(Kind kind) {
        return switch (kind) {
            case TOO_MANY_REQUESTS ->
                told(
                        kind,
                        "Người gọi đã gửi quá nhiều yêu cầu; yêu cầu này chưa được thực hiện.",
                        "The caller has sent too many requests; this one was not carried out.",
                        LATER,
                        "Gửi thưa hơn, theo RateLimit-Remaining và RateLimit-Reset.",
                        "Send them less often, as RateLimit-Remaining and RateLimit-Reset tell.");
            case UNAVAILABLE ->
                told(
                        kind,
                        "Hệ thống tạm thời không phục vụ được. Nếu là một thay đổi, có thể nó đã hoặc chưa được ghi.",
                        "The system is away for the moment. A change may have been stored or not.",
                        LATER,
                        "Gửi lại y nguyên với cùng Idempotency-Key và If-Match; thay đổi sẽ không bị ghi hai lần.",
                        "Send the same again with the same Idempotency-Key and If-Match; it is not stored twice.");
            default ->
                told(
                        kind,
                        "Lỗi bên trong hệ thống; yêu cầu chưa được thực hiện.",
                        "An error of ours; the request was not carried out.",
                        ONCE,
                        "Báo người vận hành kèm “requestId” của câu trả lời.",
                        "Tell the operator, with the 'requestId' of the answer.");
        };
    }

    private static Explanation told(
            Kind kind, String meaningVi, String meaningEn, Repeat repeat, String remedyVi, String remedyEn) {
        return Explanation.of(kind, new Text(meaningVi, meaningEn), repeat, new Text(remedyVi, remedyEn));
    }
}

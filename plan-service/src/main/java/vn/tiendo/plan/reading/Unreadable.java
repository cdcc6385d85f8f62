package vn.tiendo.plan.reading;

import vn.tiendo.plan.document.UnreadableDocument.Reason;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** What is answered where a file cannot be read. */
final class Unreadable {

    /** The body, as problems name it. */
    static final String FILE = "file";

    private Unreadable() {}

    static ProblemException problem(Reason why) {
        return switch (why) {
            case UNKNOWN_TYPE ->
                of(
                        Kind.UNSUPPORTED_MEDIA_TYPE,
                        "Chỉ đọc được tệp .docx, .doc, .xlsx, .pdf có chữ, .txt và .md, không có macro.",
                        "Only .docx, .doc, .xlsx, .pdf with text, .txt and .md are read, without macros.");
            case OTHER_TYPE ->
                of(
                        Kind.UNSUPPORTED_MEDIA_TYPE,
                        "Nội dung tệp không đúng loại đã khai ở Content-Type.",
                        "The file is of another kind than Content-Type says.");
            case OTHER_ENCODING ->
                of(
                        Kind.UNSUPPORTED_MEDIA_TYPE,
                        "Tệp chữ không dùng bảng mã Unicode; hãy lưu lại theo UTF-8.",
                        "The text is in another encoding than Unicode; save it as UTF-8.");
            case DAMAGED ->
                of(
                        Kind.INVALID,
                        "Tệp bị hỏng, không mở được; hãy lưu lại bằng chương trình đã tạo ra tệp rồi gửi lại.",
                        "The file is damaged; save it anew with the program that made it.");
            case ENCRYPTED ->
                of(
                        Kind.INVALID,
                        "Tệp có mật khẩu; hãy gửi bản không đặt mật khẩu.",
                        "A password protects the file; send one without.");
            case SCAN ->
                of(
                        Kind.INVALID,
                        "Tệp là ảnh chụp các trang, không có chữ để đọc; hãy gửi tệp gốc hoặc PDF có chữ.",
                        "The file is a scan without text; send the original or a PDF with text.");
            case EMPTY -> of(Kind.INVALID, "Tệp không có nội dung.", "Nothing stands in the file.");
            case TOO_LARGE ->
                of(
                        Kind.CONTENT_TOO_LARGE,
                        "Tệp, hoặc nội dung của tệp khi mở ra, lớn quá mức đọc được; hãy gửi riêng văn bản và phụ lục nhiệm vụ.",
                        "The file, or what it unpacks to, is larger than is read; send the document and its annex of tasks alone.");
            case TOO_SLOW ->
                of(
                        Kind.INVALID,
                        "Đọc tệp quá lâu nên đã dừng; hãy bỏ hình ảnh, đối tượng nhúng rồi gửi lại, hoặc gửi dạng .docx.",
                        "Reading the file took too long; leave out pictures and embedded objects, or send a .docx.");
            case BUSY ->
                of(
                        Kind.UNAVAILABLE,
                        "Đang đọc các tệp khác; tệp này chưa được đọc, xin gửi lại sau ít giây.",
                        "Other files are being read; this one was not, please send it again in a few seconds.");
            case FAILED ->
                of(
                        Kind.UNAVAILABLE,
                        "Chưa đọc được tệp do lỗi khi đọc; xin gửi lại, nếu vẫn vậy thì lưu tệp thành .docx rồi gửi.",
                        "Reading failed; send the file again, and if that is of no use save it as a .docx first.");
        };
    }

    private static ProblemException of(Kind kind, String vi, String en) {
        return ProblemException.field(kind, FILE, vi, en);
    }
}

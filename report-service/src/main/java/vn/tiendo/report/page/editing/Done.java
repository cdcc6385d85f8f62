package vn.tiendo.report.page.editing;

/** What was done just now, as the page that comes next says it; a link that somebody made up says nothing. */
public final class Done {

    private Done() {}

    public static String words(String done) {
        return switch (done == null ? "" : done) {
            case "luu" -> "Đã lưu mục này.";
            case "dua-vao" -> "Đã đưa ý kiến vào báo cáo, thành đoạn cuối của mục.";
            case "bo" -> "Đã ghi “Không đưa vào”. Ý kiến vẫn có trong phiếu kiểm soát số liệu.";
            case "bo-het" ->
                "Đã ghi “Không đưa vào” cho các ý kiến chưa quyết định; phiếu kiểm soát số liệu vẫn ghi đủ.";
            case "ghep" -> "Đã ghép thành một đoạn.";
            case "len", "xuong" -> "Đã đổi thứ tự.";
            case "xoa" -> "Đã bỏ đoạn.";
            case "giu-tat-ca" -> "Đã bắt đầu soạn, giữ tất cả ý kiến. Từ nay mục in đúng các đoạn dưới đây.";
            case "tu-dau" -> "Đã bắt đầu soạn từ trang trắng. Từ nay mục chỉ in những gì được đưa vào.";
            case "tu-dong" -> "Mục đã trở lại bản do hệ thống lập.";
            case "so-lieu" -> "Đã lấy số liệu mới. Các mục đã soạn giữ nguyên.";
            case "khac-biet" -> "Đã lưu quyết định. Số liệu, danh mục và lời văn của báo cáo đã tính theo.";
            case "de-cuong" -> "Đã lưu đề cương.";
            default -> null;
        };
    }
}

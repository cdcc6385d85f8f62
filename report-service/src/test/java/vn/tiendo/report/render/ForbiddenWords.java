package vn.tiendo.report.render;

import java.util.List;

/** Words of the system, which stand on the control sheet and in no document that an official signs. */
public final class ForbiddenWords {

    public static final List<String> ALL = List.of(
            "sổ đăng ký",
            "đối chiếu",
            "Bộ luật Dân sự",
            "mặc định",
            "phần việc",
            "chờ xác nhận",
            "được xác nhận",
            "bị trả lại",
            "chưa nạp danh mục",
            "Khối lượng đạt",
            "Chưa có số đo",
            "chưa có số liệu",
            "chốt số liệu",
            "muộn hơn thời điểm",
            "Cột mốc",
            "hệ thống tổng hợp",
            "Tổng hợp lúc");

    private ForbiddenWords() {}
}

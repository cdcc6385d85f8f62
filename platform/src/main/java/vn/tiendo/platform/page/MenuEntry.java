package vn.tiendo.platform.page;

import java.util.Arrays;
import java.util.List;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Permission;

/** The pages of the menu, in its order. */
public enum MenuEntry {
    HOME("Trang đầu", Owner.REPORT_SERVICE, "/", Permission.READ),
    MY_WORK("Việc của tôi", Owner.PLAN_SERVICE, "/viec-cua-toi", Permission.REPORT_STATUS),
    OWN_REPORTS("Báo cáo của cơ quan", Owner.REPORT_SERVICE, "/bao-cao", Permission.ISSUE_REPORT),
    DECISIONS("Chờ xác nhận", Owner.PLAN_SERVICE, "/cho-xac-nhan", Permission.VERIFY),
    COLLECTION("Ai chưa nộp", Owner.REPORT_SERVICE, "/ai-chua-nop", Permission.DECIDE_REPORT),
    PROGRESS("Tiến độ", Owner.REPORT_SERVICE, "/tien-do", Permission.READ),
    EDITOR("Soạn báo cáo tổng hợp", Owner.REPORT_SERVICE, "/soan-bao-cao", Permission.SET_OUTLINE),
    GUIDE("Hướng dẫn", Owner.REPORT_SERVICE, "/huong-dan", Permission.READ);

    /** The service that has the page. */
    enum Owner {
        PLAN_SERVICE,
        REPORT_SERVICE
    }

    public final String title;

    /** Below the root of its service. */
    public final String path;

    final Owner owner;

    /** Who is shown it: who could do nothing there need not see it. */
    private final Permission needed;

    MenuEntry(String title, Owner owner, String path, Permission needed) {
        this.title = title;
        this.owner = owner;
        this.path = path;
        this.needed = needed;
    }

    static List<MenuEntry> of(Caller caller) {
        return Arrays.stream(values())
                .filter(entry -> entry.needed.isGivenTo(caller))
                .toList();
    }
}

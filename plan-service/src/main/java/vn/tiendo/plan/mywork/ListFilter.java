package vn.tiendo.plan.mywork;

import java.util.stream.Stream;

/** By what the list is narrowed. */
enum ListFilter {
    ALL(null, "Tất cả"),
    RETURNED("tra-lai", "Bị trả lại"),
    OVERDUE("qua-han", "Quá hạn"),
    UNREPORTED("chua-bao-cao", "Chưa báo cáo"),
    NO_DATA("chua-co-so-lieu", "Chưa có số liệu"),
    DONE("da-xong", "Đã xong");

    /** In the address of the page; null: left out. */
    final String name;

    final String label;

    ListFilter(String name, String label) {
        this.name = name;
        this.label = label;
    }

    /** The one of an address; what somebody made up is none. */
    static ListFilter of(String name) {
        return Stream.of(values())
                .filter(filter -> filter.name != null && filter.name.equals(name))
                .findFirst()
                .orElse(ALL);
    }

    boolean takes(OwnTask own) {
        return switch (this) {
            case ALL -> true;
            case RETURNED -> own.isReturned();
            case OVERDUE -> own.isOverdue();
            case UNREPORTED -> own.unreported();
            case NO_DATA -> own.isUnknown();
            case DONE -> own.isDone();
        };
    }
}

package vn.tiendo.report.page.editing;

import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.report.content.outline.Part;

/** How a part is called in addresses and in names of fields. */
public final class PartPath {

    private PartPath() {}

    public static String of(Part part) {
        return switch (part) {
            case DIRECTION -> "chi-dao";
            case RESULTS -> "ket-qua-chung";
            case TASKS -> "nhiem-vu";
            case TARGETS -> "chi-tieu";
            case COORDINATION -> "phoi-hop";
            case FUNDING -> "kinh-phi";
            case STRENGTHS -> "ket-qua-noi-bat";
            case DIFFICULTIES -> "kho-khan";
            case LIMITATIONS -> "ton-tai";
            case CAUSES -> "nguyen-nhan";
            case NEXT_YEAR -> "phuong-huong";
            case PROPOSALS -> "de-xuat";
        };
    }

    public static Optional<Part> read(String path) {
        return Stream.of(Part.values()).filter(part -> of(part).equals(path)).findFirst();
    }
}

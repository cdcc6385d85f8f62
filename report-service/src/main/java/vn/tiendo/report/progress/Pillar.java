package vn.tiendo.report.progress;

import java.util.Arrays;

/** The five pillars of Resolution 45-NQ/TW, with their names in Vietnamese. */
public enum Pillar {
    AWARENESS("Nhận thức"),
    TALENT("Nhân tài"),
    GOVERNANCE("Quản lý nhà nước"),
    RESOURCES("Nguồn lực và hội nhập"),
    ASSOCIATIONS("Hội trí thức"),
    /** A task that is not (yet) in the registry, or whose pillar is not known here. */
    UNKNOWN("Chưa rõ trụ cột");

    private final String vietnamese;

    Pillar(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public static Pillar of(String word) {
        return Arrays.stream(values())
                .filter(p -> p.name().equals(word))
                .findFirst()
                .orElse(UNKNOWN);
    }
}

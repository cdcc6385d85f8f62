package vn.tiendo.plan.plan;

/** The five pillars of Resolution 45-NQ/TW. */
public enum Pillar {
    AWARENESS("Nhận thức", "NHẬN THỨC"),
    TALENT("Nhân tài", "NHÂN TÀI"),
    GOVERNANCE("Quản lý nhà nước", "QUẢN LÝ"),
    RESOURCES("Nguồn lực và hội nhập", "NGUỒN LỰC"),
    ASSOCIATIONS("Hội trí thức", "HỘI TRÍ THỨC");

    /** Name for people. */
    public final String label;

    /** The pillar's name in the catalogue files. */
    public final String words;

    Pillar(String label, String words) {
        this.label = label;
        this.words = words;
    }
}

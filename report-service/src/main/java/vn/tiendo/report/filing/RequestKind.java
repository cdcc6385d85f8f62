package vn.tiendo.report.filing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of reports that somebody asks for, beside those that are due each year (Decree 09/2019/NĐ-CP). */
@Schema(name = "RequestKind")
public enum RequestKind {
    /** Đột xuất. */
    AD_HOC("đột xuất"),
    /** Chuyên đề. */
    THEMATIC("chuyên đề"),
    /** Sơ kết, over a span of years. */
    INTERIM_REVIEW("sơ kết"),
    /** Tổng kết, over a span of years. */
    FINAL_REVIEW("tổng kết");

    /** Name for people. */
    public final String label;

    RequestKind(String label) {
        this.label = label;
    }

    boolean isReview() {
        return this == INTERIM_REVIEW || this == FINAL_REVIEW;
    }
}

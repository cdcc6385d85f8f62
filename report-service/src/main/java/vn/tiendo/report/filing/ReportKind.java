package vn.tiendo.report.filing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of reports can be narrowed to: those that are due each year, and the kinds of {@link RequestKind}. */
@Schema(name = "ReportKind")
public enum ReportKind {
    /** Due each year. */
    ANNUAL,
    AD_HOC,
    THEMATIC,
    INTERIM_REVIEW,
    FINAL_REVIEW
}

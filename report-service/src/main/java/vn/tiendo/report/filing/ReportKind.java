package vn.tiendo.report.filing;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of reports can be narrowed to: those that are due each year, and the kinds of {@link RequestKind}. */
@Schema(name = "ReportKind")
public enum ReportKind {
    /** Due each year. */
    ANNUAL("định kỳ"),
    AD_HOC(RequestKind.AD_HOC.label),
    THEMATIC(RequestKind.THEMATIC.label),
    INTERIM_REVIEW(RequestKind.INTERIM_REVIEW.label),
    FINAL_REVIEW(RequestKind.FINAL_REVIEW.label);

    /** Name for people. */
    public final String label;

    ReportKind(String label) {
        this.label = label;
    }

    /** @param kind a word that is not known here is its own name */
    public static String words(String kind) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(known -> known.label.substring(0, 1).toUpperCase(Locale.ROOT) + known.label.substring(1))
                .orElse(kind);
    }
}

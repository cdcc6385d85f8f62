package vn.tiendo.report.page.own.file;

import java.util.Comparator;
import java.util.List;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.filing.ReportVersion;

/** A revision of a report as the page lists it. */
public record RevisionLine(int revision, String cause, String madeAt, String figures, String shortHash) {

    private static final int ENOUGH_OF_HASH = 12;

    /** The newest first. */
    public static List<RevisionLine> of(List<ReportVersion> versions) {
        return versions.stream()
                .sorted(Comparator.comparingInt((ReportVersion v) -> v.revision).reversed())
                .map(RevisionLine::of)
                .toList();
    }

    public static RevisionLine of(ReportVersion version) {
        return new RevisionLine(
                version.revision,
                cause(version.cause),
                DateWords.until(version.assembledAt),
                DateWords.until(version.cutOff),
                version.contentHash.substring(0, ENOUGH_OF_HASH));
    }

    private static String cause(ReportVersion.Cause cause) {
        return switch (cause) {
            case ASSEMBLED -> "Chốt số liệu";
            case REASSEMBLED -> "Lấy số liệu mới";
            case SUBMITTED -> "Nộp";
            case SIGNED -> "Ghi số, ngày, người ký";
        };
    }
}

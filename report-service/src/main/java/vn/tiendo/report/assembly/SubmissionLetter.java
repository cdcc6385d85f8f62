package vn.tiendo.report.assembly;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.ledger.Registry;

/**
 * Tờ trình: with it the focal agency lays the report that the provincial committee issues before it.
 *
 * @param report that is laid before it
 * @param asOf when it was written
 */
@Schema(name = "SubmissionLetter")
public record SubmissionLetter(ReportHeader header, ReportContent report, Instant asOf) {

    /**
     * @param focal who writes it
     */
    public static SubmissionLetter of(Registry registry, ReportContent report, String focal, Instant asOf) {
        String subject = report.header().subject();
        return new SubmissionLetter(
                new Headers(registry)
                        .ofSubmission(
                                registry.agencies().get(focal),
                                "Về việc ban hành báo cáo "
                                        + subject.substring(0, 1).toLowerCase(Locale.ROOT)
                                        + subject.substring(1),
                                Vietnam.dayOf(asOf)),
                report,
                asOf);
    }
}

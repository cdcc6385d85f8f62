package vn.tiendo.report.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Succession;

/**
 * Công văn đôn đốc: the official letter that asks for the reports that have not come. The focal agency writes to the agencies, the
 * provincial committee to the focal agency.
 *
 * @param report what is asked for: trích yếu of the report
 * @param nominal due date as the plan or the request states it
 * @param effective the date that counts
 * @param reason why they differ or are not certain, or null
 * @param calendarAnnounced whether the holidays of the years of these dates are announced
 * @param dueAt from this instant on it is late
 * @param asOf when it was looked who has reported
 * @param owed how many owe one
 * @param missing those who have not handed in, or not again since theirs was returned
 */
@Schema(name = "UrgingLetter")
public record UrgingLetter(
        ReportContent.Header header,
        String report,
        LocalDate nominal,
        LocalDate effective,
        @Schema(nullable = true) String reason,
        boolean calendarAnnounced,
        Instant dueAt,
        Instant asOf,
        int owed,
        List<ReporterLine> missing) {

    /**
     * @param subject trích yếu where a request gives one, or null
     * @param reporters all who owe the report
     */
    public static UrgingLetter of(
            Registry registry,
            Obligation obligation,
            Deadline deadline,
            String subject,
            List<ReporterLine> reporters,
            Instant asOf) {
        String focal = new Succession(registry.agencies())
                .answering(obligation.focalAgency(), Vietnam.dayOf(asOf)).stream()
                        .findFirst()
                        .orElse(obligation.focalAgency());
        AssemblyRequest commission =
                new AssemblyRequest(null, obligation, deadline, subject, focal, true, asOf, asOf, asOf, null);
        Headers headers = new Headers(registry);
        return new UrgingLetter(
                headers.ofLetter(commission),
                headers.of(commission).subject(),
                deadline.nominal(),
                deadline.effective(),
                deadline.reason(),
                !obligation.annual()
                        || registry.calendar()
                                .isAnnounced(deadline.nominal(), deadline.effective(), deadline.closing()),
                deadline.dueAt(),
                asOf,
                reporters.size(),
                reporters.stream()
                        .filter(r -> r.outcome() == Outcome.NOT_YET || r.outcome() == Outcome.RETURNED)
                        .toList());
    }
}

package vn.tiendo.report.filing.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.archive.FileKind;
import vn.tiendo.report.filing.archive.ReportCopies;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;

/** What a step leaves behind, in the transaction of the step: who did it, on the record, and an event with the whole state. */
@ApplicationScoped
public class Lifecycle {

    private final ReportAudit audit;
    private final ReportSteps steps;
    private final ReportCopies copies;
    private final Outbox outbox;
    private final Clock clock;

    Lifecycle(ReportAudit audit, ReportSteps steps, ReportCopies copies, Outbox outbox, Clock clock) {
        this.audit = audit;
        this.steps = steps;
        this.copies = copies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** After the schema {@code report.state.v1}; what a step says besides its number and instant. */
    private record Content(
            String id,
            String state,
            String obligation,
            String plan,
            String province,
            String reporter,
            Obligation.Level level,
            String kind,
            int year,
            LocalDate periodFrom,
            LocalDate closing,
            LocalDate nominalDue,
            LocalDate effectiveDue,
            Instant dueAt,
            Instant assembledAt,
            Integer revision,
            String contentHash,
            String request,
            Integer submittedRevision,
            Instant receivedAt,
            Outcome outcome,
            Integer returns,
            String number,
            LocalDate signedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean onBehalf,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reportPeriod,
            // Absent as long as there is none, so that the step before it reads as it was published.
            @JsonInclude(JsonInclude.Include.NON_NULL) String signedCopy,
            @JsonInclude(JsonInclude.Include.NON_NULL) String correctedFile) {

        static Content of(Report r, String state, List<ReportCopies.Entry> copies) {
            return new Content(
                    r.id(),
                    state,
                    r.obligation(),
                    r.plan(),
                    r.province(),
                    r.reporter(),
                    r.level(),
                    r.kind(),
                    r.year(),
                    r.dates().periodFrom(),
                    r.dates().closing(),
                    r.dates().nominalDue(),
                    r.dates().effectiveDue(),
                    r.dates().dueAt(),
                    r.assembledAt(),
                    r.revision(),
                    r.contentHash(),
                    r.request(),
                    r.receipt().submittedRevision(),
                    r.receipt().receivedAt(),
                    r.outcome(),
                    r.decision().returns(),
                    r.signed() == null ? null : r.signed().number(),
                    r.signed() == null ? null : r.signed().date(),
                    r.receipt().isOnBehalf() ? true : null,
                    r.period().codeOfPart(),
                    hash(copies, FileKind.SIGNED),
                    hash(copies, FileKind.CORRECTED));
        }

        private static String hash(List<ReportCopies.Entry> copies, FileKind kind) {
            return ReportCopies.ofRecord(copies, kind)
                    .map(ReportCopies.Entry::sha256)
                    .orElse(null);
        }
    }

    /** @param details what was given with the step, or null */
    @Transactional(TxType.MANDATORY)
    public void record(Report report, ReportAudit.Action action, Caller by, Object details) {
        audit.persist(new AuditRow(report, action, now(), by, details == null ? null : Document.write(details)));
    }

    /** The report as it is after a step, or with other dates than before; nothing where nothing has changed. */
    @Transactional(TxType.MANDATORY)
    public void publish(Report report) {
        publish(Content.of(report, report.state().name(), copies(report)));
    }

    /** It is not owed any more. */
    @Transactional(TxType.MANDATORY)
    public void withdrawn(Report report) {
        publish(Content.of(report, "WITHDRAWN", copies(report)));
    }

    private List<ReportCopies.Entry> copies(Report report) {
        return report.revision() == null ? List.of() : copies.of(report.id(), report.revision());
    }

    private void publish(Content content) {
        String text = Document.write(content);
        ReportStep step = steps.locked(content.id());
        if (!step.advance(text)) {
            return;
        }
        Instant now = now();
        String payload = "{\"version\":" + step.version() + ",\"at\":\"" + now + "\"," + text.substring(1);
        outbox.append(new Event(
                content.id() + ":" + step.version(),
                Topics.REPORT_LIFECYCLE,
                content.id(),
                EventTypes.REPORT_STATE,
                now,
                payload));
    }

    private Instant now() {
        return clock.instant();
    }
}

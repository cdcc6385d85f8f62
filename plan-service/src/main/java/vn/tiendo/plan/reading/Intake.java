package vn.tiendo.plan.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.document.DocumentReader;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.document.UnreadableDocument;
import vn.tiendo.plan.proposal.ProposalReader;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where documents are handed in and read. */
@ApplicationScoped
class Intake {

    private final RegistryChanges changes;
    private final Readings readings;
    private final DocumentReader documents;
    private final ProposalReader proposals;
    private final PlainContent plain;
    private final Clock clock;
    private final Duration kept;

    Intake(
            RegistryChanges changes,
            Readings readings,
            DocumentReader documents,
            ProposalReader proposals,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "readings.days") int days) {
        this.changes = changes;
        this.readings = readings;
        this.documents = documents;
        this.proposals = proposals;
        this.plain = new PlainContent(json);
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    /** What is known again of a request: not the file itself. */
    record Sent(String province, String sha256) {}

    /** What is stored for a repetition: the reading is answered as it stands then. */
    record Made(UUID id) {}

    /**
     * Reads a file and keeps both.
     *
     * @param sight of the caller
     * @param sent null where nothing was sent
     * @throws ProblemException FORBIDDEN for another province's, what {@link Unreadable} says, IDEMPOTENCY_KEY_REUSED
     */
    UUID take(String province, byte[] sent, String mediaType, Visibility sight, RequestKey on) {
        if (!sight.sees(province)) {
            throw ProblemException.field(
                    Kind.FORBIDDEN,
                    "province",
                    "Chỉ được gửi văn bản của tỉnh mình.",
                    "Only documents of your own province may be handed in.");
        }
        byte[] file = sent == null ? new byte[0] : sent;
        // Read before the transaction begins: a file may take longer than one may.
        IssuedDocument document = read(file, mediaType);
        FileInfo info = new FileInfo(document.type(), file.length, Sha256.hex(file));
        ReadingContent content = plain.of(proposals.read(document, province));
        return changes.apply(new Change<>(
                        new Request<>(on, "read document", new Sent(province, info.sha256()), Made.class),
                        Lookup.always(() -> Changeable.NOTHING),
                        nothing -> store(province, info, content, file)))
                .id();
    }

    private IssuedDocument read(byte[] file, String mediaType) {
        try {
            return documents.read(file, mediaType);
        } catch (UnreadableDocument e) {
            throw Unreadable.problem(e.reason());
        }
    }

    private Made store(String province, FileInfo info, ReadingContent content, byte[] file) {
        Instant now = clock.instant();
        String by = changes.caller().subject();
        Reading reading = new Reading(readings.nextId(), province, info, content, by, now, now.plus(kept));
        readings.store(reading, file);
        changes.record(
                now, changes.caller().agency(), Audit.Action.HANDED_IN, reading.audited(), null, reading.trace());
        return new Made(reading.id());
    }
}

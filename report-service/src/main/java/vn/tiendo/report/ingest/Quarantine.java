package vn.tiendo.report.ingest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.input.StrictScalars;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.QuarantineStore;
import vn.tiendo.report.ledger.QuarantinedRecord;
import vn.tiendo.report.ledger.QuarantinedRecord.State;

/** What an operator does with records that were put aside: try them again, or drop them and say why. */
@ApplicationScoped
class Quarantine {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final QuarantineStore store;
    private final LedgerWriter ledger;
    private final ObjectMapper json;
    private final Caller.Current caller;
    private final Clock clock;

    Quarantine(QuarantineStore store, LedgerWriter ledger, ObjectMapper json, Caller.Current caller, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Reads a record as today's program does, and applies it by the same rules: an old version changes nothing. Twice is once.
     *
     * @throws ProblemException 404; 409 when it still cannot be read, with the reason
     */
    QuarantinedRecord replay(long id) {
        QuarantinedRecord record = find(id);
        if (record.state() != State.WAITING) {
            return record;
        }
        try {
            LedgerBatch batch = new LedgerBatch();
            if (!EventReader.interpret(asRead(record), batch)) {
                throw new IllegalArgumentException("The type is not known here");
            }
            ledger.replay(batch);
        } catch (IllegalArgumentException | LedgerWriter.DataRejected e) {
            store.stillWaits(id, e.getMessage());
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Bản ghi vẫn không đọc được: " + e.getMessage(),
                    "The record still cannot be read: " + e.getMessage());
        }
        store.resolve(id, State.REPLAYED, caller.get().subject(), null, clock.instant());
        return find(id);
    }

    /**
     * Gives a record up. It stays in the list, with who and why.
     *
     * @throws ProblemException 404; 409 when it was replayed
     */
    QuarantinedRecord drop(long id, String reason) {
        boolean dropped = store.resolve(id, State.DROPPED, caller.get().subject(), reason, clock.instant());
        QuarantinedRecord record = find(id);
        if (!dropped && record.state() != State.DROPPED) {
            throw ProblemException.of(
                    Kind.CONFLICT, "Bản ghi đã được đưa vào sổ cái.", "The record has been replayed into the ledger.");
        }
        return record;
    }

    QuarantinedRecord find(long id) {
        return store.of(id)
                .orElseThrow(() -> ProblemException.notFound("bản ghi bị cách ly", "record", String.valueOf(id)));
    }

    private ConsumerRecord<byte[], byte[]> asRead(QuarantinedRecord stored) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(stored.topic(), stored.partition(), stored.offset(), stored.key(), stored.value());
        try {
            StrictScalars.stored(json)
                    .forType(HEADERS)
                    .<Map<String, String>>readValue(stored.headers())
                    .forEach((name, value) ->
                            record.headers().add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("Headers are stored as JSON", e);
        }
        return record;
    }
}

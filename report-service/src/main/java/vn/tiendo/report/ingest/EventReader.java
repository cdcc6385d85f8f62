package vn.tiendo.report.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import vn.tiendo.report.ledger.AssignmentState;
import vn.tiendo.report.ledger.Document;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.RegistryDigest;
import vn.tiendo.report.ledger.RegistryEntry;
import vn.tiendo.report.ledger.Topics;

/**
 * Turns one record (CloudEvents 1.0, binary mode) into what it means for the ledger. A record that cannot be read goes to the
 * quarantine and holds nobody up; a type that is not known here is left aside.
 */
@ApplicationScoped
class EventReader {

    private static final Logger LOG = Logger.getLogger(EventReader.class);
    private static final Pattern REGISTRY_TYPE = Pattern.compile("vn\\.tiendo\\.registry\\.([a-z-]+)\\.v1");
    private static final Pattern REVISION = Pattern.compile(":(\\d{1,18})$");
    private static final String ASSIGNMENT_TYPE = "vn.tiendo.assignment.state.v1";
    private static final String DIGEST_TYPE = "vn.tiendo.registry.digest.v1";
    private static final String MARK_TYPE = "vn.tiendo.relay.mark.v1";

    private final Clock clock;
    private final MeterRegistry meters;

    EventReader(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    private record Mark(Integer partition, Instant upTo) {

        Mark {
            if (partition == null || upTo == null) {
                throw new IllegalArgumentException("partition or upTo is missing");
            }
        }
    }

    /** Adds a record to the batch: its content, or its place in the quarantine, and in any case its offset. */
    void read(ConsumerRecord<byte[], byte[]> record, LedgerBatch batch) {
        try {
            count(interpret(record, batch) ? "applied" : "skipped");
        } catch (IllegalArgumentException e) {
            quarantine(record, e.getMessage(), batch);
        }
        batch.covers(position(record), record.offset() + 1);
    }

    /**
     * Adds what a record means.
     *
     * @return false for a type that is not known here
     * @throws IllegalArgumentException when it cannot be read
     */
    static boolean interpret(ConsumerRecord<byte[], byte[]> record, LedgerBatch batch) {
        return record.topic().equals(Topics.REGISTRY) ? readRegistry(record, batch) : readTaskStatus(record, batch);
    }

    private static boolean readRegistry(ConsumerRecord<byte[], byte[]> record, LedgerBatch batch) {
        String[] key = text(record.key(), "key").split("/", 2);
        if (key.length < 2) {
            throw new IllegalArgumentException("The key is not <kind>/<id>");
        }
        if (record.value() == null) {
            Optional<RegistryEntry.Kind> removed = RegistryEntry.Kind.of(key[0]);
            removed.ifPresent(kind -> batch.remove(kind, key[1]));
            return removed.isPresent();
        }
        if (type(record).equals(DIGEST_TYPE)) {
            batch.keep(Document.read(text(record.value(), "value"), RegistryDigest.class));
            return true;
        }
        Matcher type = REGISTRY_TYPE.matcher(type(record));
        Optional<RegistryEntry.Kind> kind = type.matches() ? RegistryEntry.Kind.of(type.group(1)) : Optional.empty();
        if (kind.isEmpty()) {
            return false;
        }
        String document = text(record.value(), "value");
        String id = kind.get().read(document).id();
        if (!key[0].equals(type.group(1)) || !key[1].equals(id)) {
            throw new IllegalArgumentException("The key is not that of " + type.group(1) + " " + id);
        }
        batch.keep(kind.get(), id, document, revision(record));
        return true;
    }

    /** What follows the last colon of the event's id; 0 where that is no number. */
    private static long revision(ConsumerRecord<byte[], byte[]> record) {
        Header id = record.headers().lastHeader("ce_id");
        Matcher number = REVISION.matcher(id == null ? "" : text(id.value(), "ce_id"));
        return number.find() ? Long.parseLong(number.group(1)) : 0;
    }

    private static boolean readTaskStatus(ConsumerRecord<byte[], byte[]> record, LedgerBatch batch) {
        switch (type(record)) {
            case ASSIGNMENT_TYPE -> {
                String document = text(record.value(), "value");
                batch.keep(Document.read(document, AssignmentState.class), document);
            }
            // The record's own partition counts: a mark says nothing about any other.
            case MARK_TYPE ->
                batch.mark(
                        record.partition(),
                        Document.read(text(record.value(), "value"), Mark.class).upTo());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String type(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_type");
        return text(header == null ? null : header.value(), "ce_type");
    }

    private static String text(byte[] bytes, String what) {
        if (bytes == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(what + " is not UTF-8", e);
        }
    }

    /** Puts a record aside with the reason, for an operator. */
    void quarantine(ConsumerRecord<byte[], byte[]> record, String reason, LedgerBatch batch) {
        LOG.warnf("%s-%d@%d is put aside: %s", record.topic(), record.partition(), record.offset(), reason);
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(h ->
                        headers.put(h.key(), h.value() == null ? null : new String(h.value(), StandardCharsets.UTF_8)));
        batch.quarantine(new LedgerBatch.Quarantined(
                position(record),
                record.offset(),
                record.key(),
                Document.write(headers),
                record.value(),
                String.valueOf(reason),
                clock.instant()));
        batch.covers(position(record), record.offset() + 1);
        count("quarantined");
    }

    private void count(String outcome) {
        meters.counter("ledger.records", "outcome", outcome).increment();
    }

    private static LedgerBatch.Position position(ConsumerRecord<?, ?> record) {
        return new LedgerBatch.Position(record.topic(), record.partition());
    }
}

package vn.tiendo.report.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Sources;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.outbox.Watermark;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.RegistryDigest;
import vn.tiendo.report.ledger.entry.RegistryEntry;

/**
 * Turns one record (CloudEvents 1.0, binary mode) into what it means for the ledger. A record that cannot be read goes to the
 * quarantine and holds nobody up; a type that is not known here is left aside.
 */
@ApplicationScoped
class EventReader {

    private static final Logger LOG = Logger.getLogger(EventReader.class);
    private static final Pattern REGISTRY_TYPE = Pattern.compile("vn\\.tiendo\\.registry\\.([a-z-]+)\\.v1");
    private static final Pattern REVISION = Pattern.compile(":(\\d{1,18})$");

    private static final int MOST_HEADERS = 50;
    private static final int MOST_SHOWN = 1000;

    private final Clock clock;
    private final MeterRegistry meters;

    EventReader(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Adds a record to the batch: its content, or its place in the quarantine, and in any case its offset. To read it is a matter of
     * the record alone, so whatever fails there is its own, also a nesting that no stack is deep enough for.
     *
     * @return whether the ledger learns something of it
     */
    boolean read(ConsumerRecord<byte[], byte[]> record, LedgerBatch batch) {
        boolean applies = false;
        try {
            requireWhole(record);
            applies = interpret(record, batch);
            count(applies ? "applied" : "skipped");
        } catch (RuntimeException | StackOverflowError e) {
            quarantine(record, reason(e), batch);
        }
        batch.covers(position(record), record.offset() + 1);
        return applies;
    }

    private static void requireWhole(ConsumerRecord<byte[], byte[]> record) {
        if (record.serializedValueSize() > CappedValue.MOST) {
            throw new IllegalArgumentException("The value has %d bytes, more than %d; its beginning is kept"
                    .formatted(record.serializedValueSize(), CappedValue.MOST));
        }
    }

    /** Who may write is the broker's to judge; a record that somebody else wrote by mistake says of whom it is. */
    private static void requireSource(ConsumerRecord<byte[], byte[]> record) {
        String source = header(record, "ce_source");
        if (!source.equals(Sources.REGISTRY)) {
            throw new IllegalArgumentException("ce_source is '%s', not %s".formatted(source, Sources.REGISTRY));
        }
    }

    private static String reason(Throwable failure) {
        return failure instanceof IllegalArgumentException ? failure.getMessage() : failure.toString();
    }

    /** The watermark that a record holds; one that cannot be read is left aside, for the next one says more. */
    Optional<Watermark> watermark(ConsumerRecord<byte[], byte[]> record) {
        try {
            requireWhole(record);
            if (record.value() != null && type(record).equals(Watermark.TYPE)) {
                requireSource(record);
                Watermark watermark = Document.received(text(record.value(), "value"), Watermark.class);
                if (watermark.upTo() == null
                        || watermark.topics().stream().anyMatch(t -> t.ends().contains(null))) {
                    throw new IllegalArgumentException("upTo or an end is missing");
                }
                return Optional.of(watermark);
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf("A watermark at %d cannot be read: %s", record.offset(), reason(e));
        }
        return Optional.empty();
    }

    /**
     * Adds what a record means.
     *
     * @return false for a type that is not known here
     * @throws IllegalArgumentException when it cannot be read
     */
    static boolean interpret(ConsumerRecord<byte[], byte[]> record, LedgerBatch batch) {
        requireSource(record);
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
        if (type(record).equals(EventTypes.REGISTRY_DIGEST)) {
            batch.keep(Document.received(text(record.value(), "value"), RegistryDigest.class)
                    .bounded());
            return true;
        }
        Matcher type = REGISTRY_TYPE.matcher(type(record));
        Optional<RegistryEntry.Kind> kind = type.matches() ? RegistryEntry.Kind.of(type.group(1)) : Optional.empty();
        if (kind.isEmpty()) {
            return false;
        }
        String document = text(record.value(), "value");
        String id = kind.get().received(document).id();
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
            case EventTypes.ASSIGNMENT_STATE -> {
                String document = text(record.value(), "value");
                batch.keep(Document.received(document, AssignmentState.class), document);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String type(ConsumerRecord<byte[], byte[]> record) {
        return header(record, "ce_type");
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return text(header == null ? null : header.value(), name);
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
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (headers.size() < MOST_HEADERS) {
                headers.put(shown(header.key().getBytes(StandardCharsets.UTF_8)), shown(header.value()));
            }
        }
        batch.quarantine(new LedgerBatch.Quarantined(
                position(record),
                record.offset(),
                record.key(),
                Document.write(headers),
                record.value(),
                String.valueOf(reason),
                clock.instant()));
        batch.covers(position(record), record.offset() + 1);
    }

    /** Says that a record has been put aside. */
    void told(LedgerBatch.Quarantined record) {
        LOG.warnf(
                "%s-%d@%d is put aside: %s",
                record.position().topic(), record.position().partition(), record.offset(), record.reason());
        count("quarantined");
    }

    /** The beginning of what may be no text, for people. */
    static String shown(byte[] bytes) {
        return bytes == null ? null : new String(bytes, 0, Math.min(bytes.length, MOST_SHOWN), StandardCharsets.UTF_8);
    }

    private void count(String outcome) {
        meters.counter("ledger.records", "outcome", outcome).increment();
    }

    private static LedgerBatch.Position position(ConsumerRecord<?, ?> record) {
        return new LedgerBatch.Position(record.topic(), record.partition());
    }
}

package vn.tiendo.report.ingest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter.DataRejected;
import vn.tiendo.report.ledger.LedgerWriter.LedgerMoved;

/**
 * Applies records, and finds out whose fault it is where that fails. A record that is refused for its value is put aside at once. One
 * that fails again and again for another reason (other than locks, which others hold) is suspected; it is put aside only together with the next record that can be applied,
 * while the database takes a harmless write. Where too many are suspected in a row the fault is ours, and none is put aside.
 *
 * <p>Remembers what it has put aside so, for as long as one ledger is led.
 */
final class Isolation {

    private static final Logger LOG = Logger.getLogger(Isolation.class);
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 100;
    private static final int TOO_MANY = 3;

    /** Lock wait, deadlock, snapshot conflict: what others do, never what a record is. */
    private static final Set<Integer> OF_OTHERS = Set.of(1205, 1213, 1020);

    private final EventReader reader;
    private final Probe probe;

    /** Put aside on suspicion since a record of their type was last applied. */
    private final List<Suspect> condemned = new ArrayList<>();

    /** Whose last record waits for one that can be applied; next time the others stand behind it. */
    private final Set<TopicPartition> waiting = new HashSet<>();

    Isolation(EventReader reader, Probe probe) {
        this.reader = reader;
        this.probe = probe;
    }

    /** A harmless write. */
    @FunctionalInterface
    interface Probe {
        void write() throws SQLException;
    }

    /** Records of different keys fail one after another, and nothing else does: this program or its tables are at fault. */
    static final class FaultIsOurs extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FaultIsOurs(Suspect last) {
            super("Records of " + TOO_MANY + " keys in a row cannot be applied, the last one is " + last, last.failure);
        }
    }

    /**
     * A record that waits for a verdict.
     *
     * @param failure null where nothing speaks against it: it says nothing to the ledger, and stands behind one that is suspected
     */
    private record Suspect(ConsumerRecord<byte[], byte[]> record, Throwable failure) {

        String type() {
            return Isolation.type(record);
        }

        /** Whether only its failing again and again speaks against it. */
        boolean isDoubtful() {
            return failure != null && !(failure instanceof DataRejected);
        }

        String key() {
            return record.topic() + "/" + EventReader.shown(record.key());
        }

        @Override
        public String toString() {
            return "%s-%d@%d: %s".formatted(record.topic(), record.partition(), record.offset(), failure);
        }
    }

    /**
     * Applies what was polled: all at once, or one by one where that fails.
     *
     * @param ledger writes a batch, rows and offsets together
     * @throws LedgerMoved from the ledger
     * @throws FaultIsOurs when nothing more should be put aside
     * @throws RuntimeException on a passing fault, or where a suspected record is the last one so far: poll again
     */
    void apply(List<ConsumerRecord<byte[], byte[]>> records, Consumer<LedgerBatch> ledger) throws InterruptedException {
        LedgerBatch all = new LedgerBatch();
        List<ConsumerRecord<byte[], byte[]>> applying =
                records.stream().filter(record -> reader.read(record, all)).toList();
        Throwable failure = failure(all, ledger);
        if (failure == null) {
            acquit(applying);
        } else {
            requireWritable(failure);
            oneByOne(records, ledger);
        }
    }

    private void oneByOne(List<ConsumerRecord<byte[], byte[]>> records, Consumer<LedgerBatch> ledger)
            throws InterruptedException {
        List<Suspect> suspects = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> ordered = new ArrayList<>(records);
        ordered.sort(Comparator.comparing(record -> !waiting.contains(partition(record))));
        for (ConsumerRecord<byte[], byte[]> record : ordered) {
            LedgerBatch batch = aside(suspects);
            boolean applies = reader.read(record, batch);
            if (!applies && !suspects.isEmpty()) {
                suspects.add(new Suspect(record, null));
                continue;
            }
            Throwable failure = failure(batch, ledger);
            if (failure == null) {
                condemned.addAll(suspects.stream().filter(Suspect::isDoubtful).toList());
                suspects.clear();
                acquit(applies ? List.of(record) : List.of());
            } else {
                suspects.add(new Suspect(record, failure));
                judge(suspects, ledger);
            }
        }
        waiting.clear();
        if (!suspects.isEmpty()) {
            suspects.forEach(suspect -> waiting.add(partition(suspect.record)));
            throw passing(suspects.get(0).failure);
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** A value that is refused needs no other evidence; anything else needs a database that takes writes, and must not be many. */
    private void judge(List<Suspect> suspects, Consumer<LedgerBatch> ledger) throws InterruptedException {
        Suspect last = suspects.get(suspects.size() - 1);
        if (!suspects.get(0).isDoubtful()) {
            Throwable failure = failure(aside(suspects), ledger);
            if (failure != null) {
                throw passing(failure);
            }
            suspects.clear();
        } else if (last.isDoubtful()) {
            requireWritable(last.failure);
            long keys = Stream.concat(condemned.stream(), suspects.stream())
                    .filter(Suspect::isDoubtful)
                    .map(Suspect::key)
                    .distinct()
                    .count();
            if (keys >= TOO_MANY) {
                throw new FaultIsOurs(last);
            }
            LOG.warnf(last.failure, "%s", last);
        }
    }

    private void acquit(List<ConsumerRecord<byte[], byte[]>> applied) {
        if (!condemned.isEmpty()) {
            List<String> types = applied.stream().map(Isolation::type).toList();
            condemned.removeIf(suspect -> types.contains(suspect.type()));
        }
    }

    private LedgerBatch aside(List<Suspect> suspects) {
        LedgerBatch batch = new LedgerBatch();
        for (Suspect suspect : suspects) {
            if (suspect.failure == null) {
                reader.read(suspect.record, batch);
            } else {
                reader.quarantine(suspect.record, reason(suspect.failure), batch);
            }
        }
        return batch;
    }

    private static String reason(Throwable failure) {
        return failure instanceof DataRejected ? failure.getMessage() : "Cannot be applied: " + failure;
    }

    /** Null when it was written; else why it was not, at the last try. */
    private Throwable failure(LedgerBatch batch, Consumer<LedgerBatch> ledger) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                ledger.accept(batch);
                batch.quarantined().forEach(reader::told);
                return null;
            } catch (LedgerMoved | OutOfMemoryError e) {
                throw e;
            } catch (DataRejected e) {
                return e;
            } catch (Throwable e) {
                if (attempt == TRIES) {
                    return e;
                }
                Thread.sleep(PAUSE_MILLIS * attempt);
            }
        }
    }

    /** A database that takes nothing, or holds locks for others, says nothing about a record. */
    private void requireWritable(Throwable failure) {
        if (isOfOthers(failure)) {
            throw passing(failure);
        }
        if (!(failure instanceof DataRejected)) {
            try {
                probe.write();
            } catch (SQLException e) {
                failure.addSuppressed(e);
                throw passing(failure);
            }
        }
    }

    private static boolean isOfOthers(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && OF_OTHERS.contains(sql.getErrorCode()));
    }

    private static RuntimeException passing(Throwable failure) {
        return new IllegalStateException(failure.getMessage(), failure);
    }

    private static String type(ConsumerRecord<?, ?> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type == null ? "" : EventReader.shown(type.value());
    }
}

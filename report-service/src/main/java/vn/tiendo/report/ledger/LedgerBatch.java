package vn.tiendo.report.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.RegistryDigest;
import vn.tiendo.report.ledger.entry.RegistryEntry;

/**
 * What one transaction brings into the ledger. Everything is kept sorted by key, because batches that lock rows in different
 * orders deadlock.
 */
public final class LedgerBatch {

    final Map<RegistryEntry.Kind, SortedMap<String, Entry>> documents = new TreeMap<>();
    final SortedMap<String, RegistryDigest> digests = new TreeMap<>();
    final SortedMap<VersionKey, Version> versions = new TreeMap<>();
    final SortedMap<Position, Long> nextOffsets = new TreeMap<>();
    final List<Quarantined> quarantined = new ArrayList<>();
    Instant settledTo;

    /** A partition of a topic. */
    public record Position(String topic, int partition) implements Comparable<Position> {

        @Override
        public int compareTo(Position other) {
            return Comparator.comparing(Position::topic)
                    .thenComparing(Position::partition)
                    .compare(this, other);
        }
    }

    /**
     * A record that could not be read.
     *
     * @param headers as a JSON object
     * @param reason for the operator
     */
    public record Quarantined(
            Position position, long offset, byte[] key, String headers, byte[] value, String reason, Instant at) {}

    record VersionKey(String id, int version) implements Comparable<VersionKey> {

        @Override
        public int compareTo(VersionKey other) {
            return Comparator.comparing(VersionKey::id)
                    .thenComparing(VersionKey::version)
                    .compare(this, other);
        }
    }

    record Version(AssignmentState state, String document) {}

    record Entry(String document, long revision) {}

    /**
     * Keeps a document of the registry; a later one under the same key replaces it.
     *
     * @param revision rises with each change of the document; 0: unknown
     */
    public void keep(RegistryEntry.Kind kind, String id, String document, long revision) {
        documents
                .computeIfAbsent(kind, k -> new TreeMap<>())
                .merge(
                        id,
                        new Entry(document, revision),
                        (before, now) -> now.revision == 0 || now.revision >= before.revision ? now : before);
    }

    /** Takes a document out of the registry. */
    public void remove(RegistryEntry.Kind kind, String id) {
        documents.computeIfAbsent(kind, k -> new TreeMap<>()).put(id, new Entry(null, 0));
    }

    public void keep(AssignmentState state, String document) {
        versions.putIfAbsent(new VersionKey(state.id(), state.version()), new Version(state, document));
    }

    /** What the registry says that it holds of a part of a province. */
    public void keep(RegistryDigest digest) {
        digests.put(digest.id(), digest);
    }

    /** All changes recorded up to an instant are in the ledger once this batch is. */
    public void settle(Instant upTo) {
        settledTo = upTo;
    }

    public void quarantine(Quarantined record) {
        quarantined.add(record);
    }

    /** Records that are put aside with it. */
    public List<Quarantined> quarantined() {
        return List.copyOf(quarantined);
    }

    /** Where the partitions that it covers go on. */
    public Map<Position, Long> nextOffsets() {
        return nextOffsets;
    }

    /** The batch covers a partition up to, and without, this offset. */
    public void covers(Position position, long nextOffset) {
        nextOffsets.merge(position, nextOffset, Math::max);
    }
}

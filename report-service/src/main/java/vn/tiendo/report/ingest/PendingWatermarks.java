package vn.tiendo.report.ingest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.platform.outbox.Watermark;
import vn.tiendo.platform.outbox.Watermark.TopicEnds;
import vn.tiendo.report.ledger.LedgerBatch.Position;

/**
 * The watermarks that a ledger has read and not passed yet. Of however many only two are kept: the newest alone would be out of reach
 * for a ledger that lags behind, and the oldest alone would leave one behind that has caught up.
 */
final class PendingWatermarks {

    private Watermark last;
    private Watermark oldest;
    private Watermark newest;
    private boolean inForce;

    /**
     * Takes the next one from the topic. One with a lower fence comes from a relay that had lost its lease. One that says less than
     * the one before, or speaks of other logs, takes back what was said before; the epoch says nothing of its own.
     */
    void accept(Watermark next) {
        if (last != null && next.fence() < last.fence()) {
            return;
        }
        if (last != null && (next.upTo().isBefore(last.upTo()) || !isOfTheSameLogs(next, last))) {
            oldest = null;
            inForce = false;
        }
        last = next;
        newest = next.upTo().equals(Instant.EPOCH) ? null : next;
        oldest = oldest == null ? newest : oldest;
    }

    private static boolean isOfTheSameLogs(Watermark a, Watermark b) {
        return a.topics().stream()
                .map(TopicEnds::topicId)
                .toList()
                .equals(b.topics().stream().map(TopicEnds::topicId).toList());
    }

    /**
     * The highest of those kept that a ledger has passed.
     *
     * @param logs identity of each topic that the ledger follows, by its name; a watermark must name them all
     * @param stored where the ledger stands; at the beginning of a partition that is not there
     */
    Optional<Watermark> passed(Map<String, String> logs, Map<Position, Long> stored) {
        return Stream.of(Optional.ofNullable(newest), Optional.ofNullable(oldest))
                .flatMap(Optional::stream)
                .filter(watermark -> logs.entrySet().stream().allMatch(log -> watermark.topics().stream()
                        .anyMatch(topic -> isPassed(topic, log.getKey(), log.getValue(), stored))))
                .findFirst();
    }

    private static boolean isPassed(TopicEnds topic, String name, String id, Map<Position, Long> stored) {
        return topic.topic().equals(name)
                && topic.topicId().equals(id)
                && IntStream.range(0, topic.ends().size())
                        .allMatch(partition -> stored.getOrDefault(new Position(name, partition), 0L)
                                >= topic.ends().get(partition));
    }

    /** One that was passed has been stored: it is waited for no longer. */
    void settled(Watermark watermark) {
        inForce = true;
        if (watermark.equals(newest)) {
            newest = null;
        }
        oldest = newest;
    }

    /** Whether one was passed, and none since has taken it back: the publisher has sent all that it had. */
    boolean isInForce() {
        return inForce;
    }
}

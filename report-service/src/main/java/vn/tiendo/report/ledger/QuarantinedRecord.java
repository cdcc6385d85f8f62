package vn.tiendo.report.ledger;

import java.time.Instant;

/**
 * A record that was put aside.
 *
 * @param headers as a JSON object
 * @param value null where the record had none
 * @param reason why it could not be read
 * @param resolution what an operator said when it was dropped, or null
 */
public record QuarantinedRecord(
        long id,
        String topic,
        int partition,
        long offset,
        byte[] key,
        String headers,
        byte[] value,
        String reason,
        Instant at,
        State state,
        Instant resolvedAt,
        String resolvedBy,
        String resolution) {

    /** What became of it. */
    public enum State {
        WAITING,
        REPLAYED,
        DROPPED
    }
}

package vn.tiendo.platform.outbox;

import java.time.Instant;

/**
 * One event, as it will be sent: CloudEvents 1.0, binary mode.
 *
 * @param id stable: a repeated event has the same one; ends with a colon and the version of what it is about
 * @param key of the record, subject and partition key of the event; events of one key arrive in the order in which they were
 *     appended
 * @param type with its version, such as {@code vn.tiendo.assignment.state.v1}
 * @param recordedAt when the change was recorded
 * @param payload JSON, the whole state
 */
public record Event(String id, String topic, String key, String type, Instant recordedAt, String payload) {

    /** What follows the colon in the id. */
    public long version() {
        return Long.parseLong(id.substring(id.lastIndexOf(':') + 1));
    }
}

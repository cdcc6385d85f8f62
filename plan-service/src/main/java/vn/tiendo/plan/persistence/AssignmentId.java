package vn.tiendo.plan.persistence;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.plan.clock.Vietnam;

/**
 * Ids of assignments: UUIDv7 (RFC 9562) whose time is the day of opening and whose random bits come from the natural key, so
 * that an installation that starts afresh gives the same ids.
 */
public final class AssignmentId {

    private AssignmentId() {}

    public static UUID of(String task, String occurrence, String agency, LocalDate openedOn) {
        long millis = openedOn.atStartOfDay(Vietnam.ZONE).toInstant().toEpochMilli();
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(task + '\n' + occurrence + '\n' + agency));
        long high = millis << 16 | 0x7000L | digest.getLong() & 0x0fffL;
        long low = 0x8000000000000000L | digest.getLong() & 0x3fffffffffffffffL;
        return new UUID(high, low);
    }
}

package vn.tiendo.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * By how much a machine's clock is ahead of the database's, which all nodes share. The answer lay somewhere between question and receipt,
 * so only what is beyond both ends is certain: a slow database or a paused process makes no clock wrong.
 *
 * @param least ahead by this much or more; negative: behind
 * @param most ahead by this much or less
 */
public record ClockSkew(Duration least, Duration most) {

    /**
     * @param machine the machine's own clock, not the one that a stack may set to another day
     */
    public static ClockSkew measure(DataSource database, Clock machine) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Instant asked = machine.instant();
            try (ResultSet row = statement.executeQuery("select utc_timestamp(6)")) {
                Instant received = machine.instant();
                row.next();
                Instant there = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                return new ClockSkew(Duration.between(there, asked), Duration.between(there, received));
            }
        }
    }

    /** The difference that is certain, in the direction in which it is; zero when the clocks may be equal. */
    public Duration certain() {
        if (least.isNegative() && !most.isNegative()) {
            return Duration.ZERO;
        }
        return least.isNegative() ? most : least;
    }

    public boolean isBeyond(Duration limit) {
        return certain().abs().compareTo(limit) > 0;
    }
}

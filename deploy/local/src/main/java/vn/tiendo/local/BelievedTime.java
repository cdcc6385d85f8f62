package vn.tiendo.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time that the services believe: another date, at the present time of day in Vietnam, running on.
 *
 * @param now the present instant as they believe it
 * @param offset what they add to the machine's clock
 */
record BelievedTime(Instant now, Duration offset) {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** @param today the date to believe, or null for the machine's own */
    static BelievedTime of(LocalDate today, Clock clock) {
        ZonedDateTime real = clock.instant().atZone(VIETNAM);
        ZonedDateTime believed = today == null ? real : real.with(today);
        return new BelievedTime(believed.toInstant(), Duration.between(real, believed));
    }

    LocalDate date() {
        return LocalDate.ofInstant(now, VIETNAM);
    }

    /** Refuses to go back behind the newest change in the registry or the newest assembled report. */
    void requireNotBeforeNewestChange(Connection root) throws SQLException {
        Optional<Instant> newest = newestChange(root);
        if (newest.isPresent() && now.isBefore(newest.get())) {
            ZonedDateTime change = newest.get().atZone(VIETNAM);
            boolean laterThatDay = now.atZone(VIETNAM).toLocalTime().isBefore(change.toLocalTime());
            LocalDate earliest = change.toLocalDate().plusDays(laterThatDay ? 1 : 0);
            throw new StartException(
                    "the data was last changed on " + change.toLocalDate() + ", after the date to believe, " + date()
                            + ": start with --today " + earliest + " or later, or delete the data with --reset");
        }
    }

    private static Optional<Instant> newestChange(Connection root) throws SQLException {
        return Stream.of(
                        newest(root, "plan", "assignment_version", "recorded_at"),
                        newest(root, "report", "report_version", "assembled_at"))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    private static Optional<Instant> newest(Connection root, String schema, String table, String column)
            throws SQLException {
        if (!exists(root, schema, table)) {
            return Optional.empty();
        }
        try (Statement statement = root.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(" + column + ") FROM " + schema + "." + table)) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDateTime.class))
                    .map(time -> time.toInstant(ZoneOffset.UTC));
        }
    }

    private static boolean exists(Connection root, String schema, String table) throws SQLException {
        String query = "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?";
        try (PreparedStatement statement = root.prepareStatement(query)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}

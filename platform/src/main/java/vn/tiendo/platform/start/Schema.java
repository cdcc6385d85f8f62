package vn.tiendo.platform.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import vn.tiendo.platform.database.ServerDemands;

/** The tables of a service's database: brought to the version of the service, or found to be there. */
final class Schema {

    /** A service that starts before its database waits for it. */
    private static final int RETRIES = 15;

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /** A connection that could not be made or has broken; not one that was refused. */
    private static final String AWAY = "08";

    private static final String HALF_WAY =
            " What it did before stays, for MariaDB takes back no DDL: see “A migration that stopped half-way” in docs/operations.md.";

    private final String name;
    private final String url;
    private final MigrationFiles files;

    /**
     * @param name of the schema in its accounts ({@code plan} or {@code report})
     * @param url where it is
     */
    Schema(String name, String url, MigrationFiles files) {
        this.name = name;
        this.url = url;
        this.files = files;
    }

    /** Who connects. */
    record Account(String user, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Applies what is missing. Another process that migrates is waited for, and then nothing is left to do. A statement may take as
     * long as it needs, for one that is broken off leaves half of its migration.
     *
     * @param lockWait how long a statement may wait for a lock; while it waits, all others wait behind it
     * @return what was done, in words
     * @throws RefusedException with what to do, when the server is not set as it must be, and when a migration fails or has failed before
     */
    String migrate(Account account, Duration lockWait) {
        refuseHalfDone(history(account));
        requireSuited(account);
        try {
            MigrateResult result = Flyway.configure(Schema.class.getClassLoader())
                    .loggers("slf4j")
                    .dataSource(withoutLimit(url), account.user(), account.password())
                    .initSql(
                            "set session lock_wait_timeout = %1$d, innodb_lock_wait_timeout = %1$d, max_statement_time = 0,"
                                    .concat(" wait_timeout = 604800")
                                    .formatted(lockWait.toSeconds()))
                    .resourceProvider(files)
                    .javaMigrationClassProvider(List::of)
                    .locations(new String[0])
                    .placeholders(Map.of("schema", name))
                    .ignoreMigrationPatterns("*:future")
                    .load()
                    .migrate();
            return "the schema " + name + " is at version " + history(account).highest() + ", "
                    + result.migrationsExecuted + " migrations were applied.";
        } catch (FlywayMigrateException e) {
            throw new RefusedException("migration V" + e.getMigration().getVersion() + " ("
                    + e.getMigration().getDescription() + ") stopped at its line " + e.getLineNumber() + ": "
                    + cause(e) + HALF_WAY);
        } catch (FlywayException e) {
            throw new RefusedException("the schema " + name + " was left as it is: " + cause(e));
        }
    }

    /** Before the first statement: MariaDB takes back no DDL, so half a schema would be left. */
    private void requireSuited(Account account) {
        try (Connection connection = DriverManager.getConnection(url, account.user(), account.password())) {
            ServerDemands.refusalToMigrate(connection).ifPresent(reason -> {
                throw new RefusedException(reason);
            });
        } catch (SQLException e) {
            throw new RefusedException("the schema " + name + " was left as it is: " + oneLine(e));
        }
    }

    /** Connector/J takes the last one of equal parameters. */
    private static String withoutLimit(String url) {
        return url + (url.contains("?") ? "&" : "?") + "socketTimeout=0";
    }

    /**
     * Returns when the schema has all that this version needs; what a newer version added does not matter.
     *
     * @param account of the service, which may read the history and change no table
     * @throws RefusedException with what to do
     */
    void requireMigrated(Account account) {
        MigrationHistory history = history(account);
        history.stoppedOf(files.versions()).ifPresent(Schema::refuse);
        if (!history.done().containsAll(files.versions())) {
            throw new RefusedException(
                    "the schema " + name + " is at version " + history.highest() + " and this service needs "
                            + files.versions().last() + "; run `java -jar quarkus-run.jar migrate` first.");
        }
    }

    private static void refuseHalfDone(MigrationHistory history) {
        history.stopped().stream().findFirst().ifPresent(Schema::refuse);
    }

    private static void refuse(MigrationHistory.Stopped stopped) {
        throw new RefusedException("migration " + stopped + " has stopped half-way." + HALF_WAY);
    }

    private MigrationHistory history(Account account) {
        for (int tries = 1; ; tries++) {
            try (Connection connection = DriverManager.getConnection(url, account.user(), account.password())) {
                return MigrationHistory.read(connection);
            } catch (SQLException e) {
                if (MigrationHistory.isNone(e)) {
                    return MigrationHistory.NONE;
                }
                if (tries > RETRIES || !String.valueOf(e.getSQLState()).startsWith(AWAY)) {
                    throw new RefusedException("no connection to the database as " + account + ": " + oneLine(e));
                }
                rest();
            }
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("it was interrupted while it waited for the database.");
        }
    }

    /** What the database said, where it was the database. */
    private static String cause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return oneLine(cause);
    }

    private static String oneLine(Throwable e) {
        String line = String.valueOf(e.getMessage())
                .replaceAll("\\(conn=\\d+\\) ", "")
                .replaceAll("\\s+", " ")
                .strip();
        return line.endsWith(".") ? line : line + ".";
    }
}

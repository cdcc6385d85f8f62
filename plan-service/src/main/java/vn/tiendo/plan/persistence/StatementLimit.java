package vn.tiendo.plan.persistence;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * How long the database works at a statement that only reads, where somebody has set a limit: then it breaks it off (error 1969). JDBC's own
 * limit counts in seconds.
 */
@PersistenceUnitExtension
public class StatementLimit implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<Duration> LONGEST = new ThreadLocal<>();

    /** Limits each of Hibernate's reading statements of this thread while something is done. */
    public static <T> T within(Duration longest, Callable<T> reading) throws Exception {
        LONGEST.set(longest);
        try {
            return reading.call();
        } finally {
            LONGEST.remove();
        }
    }

    @Override
    public String inspect(String sql) {
        Duration longest = LONGEST.get();
        return longest == null || !sql.startsWith("select")
                ? sql
                : "set statement max_statement_time=" + BigDecimal.valueOf(longest.toMillis(), 3) + " for " + sql;
    }
}

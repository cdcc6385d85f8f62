package vn.tiendo.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.time.Duration;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;

/** Outside of the transaction's own interceptor, so that each try is a transaction of its own. */
@RetriedOnConflict
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class ConflictRetryInterceptor {

    private static final Logger LOG = Logger.getLogger(ConflictRetryInterceptor.class);
    private static final int TRIES = 4;

    /** Who has waited for a lock that long is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** MariaDB with innodb_snapshot_isolation=ON: another transaction has changed the row since it was read. */
    private static final int SNAPSHOT_CONFLICT = 1020;

    @AroundInvoke
    Object retry(InvocationContext context) throws Exception {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return Attempt.number(attempt, context::proceed);
            } catch (Exception e) {
                if (attempt == TRIES || !gaveWay(e) || System.nanoTime() - giveUpAt > 0) {
                    throw e;
                }
                LOG.debugf("%s gave way, tries again", context.getMethod().getName());
            }
        }
    }

    private static boolean gaveWay(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql && sql.getErrorCode() == SNAPSHOT_CONFLICT
                    || cause instanceof Attempt.RepeatedRequestException
                    || cause instanceof ConstraintViolationException
                    || cause instanceof LockAcquisitionException
                    || cause instanceof org.hibernate.PessimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }
}

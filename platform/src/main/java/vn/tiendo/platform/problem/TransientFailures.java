package vn.tiendo.platform.problem;

import com.arjuna.ats.jta.TransactionManager;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.RetriableException;

/** Tells what the database is the cause of from a defect of ours: it is away, or too busy, or was asked for what cannot be. */
public final class TransientFailures {

    /**
     * MariaDB's numbers for what passes: too many connections, shutting down, lock wait, deadlock, snapshot conflict, interrupted,
     * killed, out of time, disk full, table full, read-only, idle transaction.
     */
    private static final Set<Integer> PASSING = Set.of(
            1020, 1021, 1040, 1053, 1114, 1203, 1205, 1213, 1226, 1290, 1317, 1836, 1927, 1969, 4030, 4031, 4032);

    private static final int ILLEGAL_MIX_OF_COLLATIONS = 1267;

    /** Several numbers of MariaDB's (3, 20, 1026, 1030) tell of the file system, and only the text tells that it is full. */
    private static final Pattern DISK_FULL =
            Pattern.compile("(?i)(errno|errcode|error)[: ]*\"?(28|122)\\b|no space left on device|disk full");

    private static final Pattern OF_THE_POOL =
            Pattern.compile("cquisition timeout|Failed to enlist|Connection is closed|used without active transaction");

    /** What Hibernate and Narayana say, without a state, of a transaction that was rolled back because its time was over. */
    private static final Pattern OUT_OF_TIME =
            Pattern.compile("rolled back in a different thread|ARJUNA016102|ARJUNA016053|ARJUNA016063");

    private static final int DEEPEST = 20;

    private TransientFailures() {}

    /** Whether the same request may succeed a little later. */
    public static boolean isBehind(Throwable e) {
        return isBehind(e, 0);
    }

    /** A commit that fails says why among what it suppressed, and so does a batch by its next exception. */
    private static boolean isBehind(Throwable e, int depth) {
        if (e == null || depth > DEEPEST) {
            return false;
        }
        if (e instanceof SQLException sql && (isPassing(sql) || isBehind(sql.getNextException(), depth + 1))
                || e instanceof RetriableException
                || e instanceof ProblemException problem && problem.isForTheMoment()
                || OUT_OF_TIME.matcher(String.valueOf(e.getMessage())).find()) {
            return true;
        }
        return isBehind(e.getCause(), depth + 1)
                || Arrays.stream(e.getSuppressed()).anyMatch(suppressed -> isBehind(suppressed, depth + 1));
    }

    /** Whether a text with letters that no identifier has was compared with a column of identifiers: the database refuses even to ask. */
    public static boolean isOfForeignLetters(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ILLEGAL_MIX_OF_COLLATIONS) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the transaction under way can only be rolled back. Hibernate answers null to a look-up that the database broke off, and
     * marks the transaction: what was not found then may well be there.
     */
    static boolean hasDoomedTheTransaction() {
        try {
            return TransactionManager.transactionManager().getStatus() == Status.STATUS_MARKED_ROLLBACK;
        } catch (SystemException e) {
            return true;
        }
    }

    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || state != null && (state.startsWith("08") || state.startsWith("40") || state.equals("70100"))
                || PASSING.contains(e.getErrorCode())
                || DISK_FULL.matcher(String.valueOf(e.getMessage())).find()
                // The pool gives no state: no connection was free in time, or the transaction has ended meanwhile.
                || state == null
                        && OF_THE_POOL.matcher(String.valueOf(e.getMessage())).find();
    }
}

package vn.tiendo.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageOfTheDatabaseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1114 | The table 'outbox' is full",
                "1021 | Disk full (/tmp/#sql); waiting for someone to free some space...",
                "1030 | Got error 28 \"No space left on device\" from storage engine InnoDB",
                "1026 | Error writing file './plan/x.frm' (Errcode: 28 \"No space left on device\")",
                "3    | Error writing file '/tmp/ML' (errno: 28)",
                "1290 | The MariaDB server is running with the --read-only option so it cannot execute this statement",
                "1836 | Running in read-only mode",
            })
    void aDatabaseThatTakesNothingIsOneForTheMoment(int number, String text) {
        SQLException refused = new SQLException(text, "HY000", number);
        assertThat(TransientFailures.isBehind(new IllegalStateException("The outbox cannot be written", refused)))
                .isTrue();
        assertThat(TransientFailures.isBehind(new IllegalStateException(behindACommit(refused))))
                .isTrue();
        SQLException batch = new BatchUpdateException();
        batch.setNextException(refused);
        assertThat(TransientFailures.isBehind(batch)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1406 | Data too long for column 'name' at row 28",
                "1054 | Unknown column 'error 28x' in 'field list'",
                "1146 | Table 'plan.errno' doesn't exist",
            })
    void aDefectIsNone(int number, String text) {
        assertThat(TransientFailures.isBehind(new SQLException(text, "42000", number)))
                .isFalse();
    }

    @Test
    void aCauseThatGoesRoundInACircleComesToAnEnd() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.addSuppressed(other);
        assertThat(TransientFailures.isBehind(other)).isFalse();
    }

    private static Exception behindACommit(SQLException refused) {
        RollbackException rolledBack = new RollbackException("Could not commit transaction.");
        rolledBack.addSuppressed(refused);
        return rolledBack;
    }
}

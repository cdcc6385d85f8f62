package vn.tiendo.plan.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void everyStatusButTheFirstCanBeReachedFromIt() {
        Set<Status> reached = EnumSet.of(Status.NOT_STARTED);
        for (int i = 0; i < Status.values().length; i++) {
            for (Status from : Set.copyOf(reached)) {
                for (Status to : Status.values()) {
                    if (from.mayBecome(to)) {
                        reached.add(to);
                    }
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(Status.values());
    }

    @Test
    void nothingFollowsACancellationAndNothingGoesBackToTheStart() {
        for (Status status : Status.values()) {
            assertThat(Status.CANCELLED.mayBecome(status)).isFalse();
            // That nothing is begun yet can be stated, not returned to.
            assertThat(status.mayBecome(Status.NOT_STARTED)).isEqualTo(status == Status.NOT_STARTED);
        }
    }

    @Test
    void theApiDocumentNamesExactlyTheAllowedTransitions() {
        for (Status from : Status.values()) {
            String documented = Stream.of(Status.DOCUMENTED.split("; |\\."))
                    .filter(clause -> clause.replace("Allowed are ", "").startsWith(from + " to "))
                    .map(clause -> clause.substring(clause.indexOf(" to ") + 4).replaceAll(" \\(.*\\)", ""))
                    .findFirst()
                    .orElse("");
            Set<Status> named = documented.isEmpty()
                    ? Set.of()
                    : Stream.of(documented.split(", ")).map(Status::valueOf).collect(Collectors.toSet());
            assertThat(named).as("what may follow %s", from).isEqualTo(from.next());
        }
    }
}

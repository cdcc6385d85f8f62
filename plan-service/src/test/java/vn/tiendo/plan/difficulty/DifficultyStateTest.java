package vn.tiendo.plan.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.platform.problem.ProblemException;

class DifficultyStateTest {

    @ParameterizedTest
    @EnumSource(DifficultyState.class)
    void everyStateIsReachedFromTheFirstOneAndLeadsToClosedWhichIsFinal(DifficultyState state) {
        assertThat(reachableFrom(DifficultyState.RAISED)).contains(state);
        assertThat(reachableFrom(state)).contains(DifficultyState.CLOSED);
        assertThat(state.next().isEmpty()).isEqualTo(state == DifficultyState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(DifficultyState.class)
    void aDifficultyTakesTheStepsOfTheTableAndNoOther(DifficultyState from) {
        for (DifficultyState to : DifficultyState.values()) {
            Difficulty difficulty = raised();
            if (from != DifficultyState.RAISED) {
                difficulty.take(step(2, from));
            }
            long version = difficulty.version();
            if (from.next().contains(to)) {
                difficulty.take(step(version + 1, to));
                assertThat(difficulty.version()).isEqualTo(version + 1);
            } else {
                assertThatThrownBy(() -> difficulty.take(step(version + 1, to))).isInstanceOf(ProblemException.class);
                assertThat(difficulty.version()).isEqualTo(version);
            }
        }
    }

    private static Set<DifficultyState> reachableFrom(DifficultyState start) {
        Set<DifficultyState> seen = EnumSet.of(start);
        Deque<DifficultyState> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            open.pop().next().stream().filter(seen::add).forEach(open::push);
        }
        return seen;
    }

    private static Difficulty raised() {
        return new Difficulty(
                new UUID(0, 0),
                new Difficulty.Subject("x", "x", null, null, null),
                new DifficultyRequest("Khó khăn", null),
                step(1, DifficultyState.RAISED));
    }

    private static Step step(long number, DifficultyState state) {
        return new Step(number, state, Instant.EPOCH, new Step.By("x", Capacity.FOCAL, "x-so"), null, null);
    }
}

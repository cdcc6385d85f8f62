package vn.tiendo.plan.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.status.Extension;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.plan.status.VerificationDecision.Outcome;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser;
import vn.tiendo.platform.input.Patch;
import vn.tiendo.platform.problem.ProblemException;

/** Random lives of an assignment against what the table of transitions and the rules of verification and extension say. */
class AssignmentLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Decision DECISION = new Decision("9/QĐ-UBND", LocalDate.of(2026, 11, 1), "UBND tỉnh");
    private static final int LIVES = 2_000;
    private static final int STEPS = 12;

    @Test
    void everyLifeKeepsToTheTableAndEachAcceptedStepIsOneVersion() {
        Map<Status, Set<Status>> seen = new EnumMap<>(Status.class);
        for (long seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            Assignment assignment = dated();
            for (int step = 0; step < STEPS; step++) {
                live(assignment, random, seed, seen);
            }
        }
        for (Status from : Status.values()) {
            assertThat(seen.getOrDefault(from, Set.of()))
                    .as("what was reached from %s in %d lives", from, LIVES)
                    .isEqualTo(from.next());
        }
    }

    @Test
    void thatNothingIsBegunIsStatedOnceOrWithSomethingNew() {
        Assignment assignment = dated();
        StatusChange nothing = notStarted(null);
        assignment.requireNews(nothing, () -> false);
        assignment.change(nothing, TODAY);

        assertThatThrownBy(() -> assignment.requireNews(nothing, () -> true)).isInstanceOf(ProblemException.class);
        StatusChange reasoned = notStarted(Patch.to("Chưa bố trí được kinh phí."));
        assignment.requireNews(reasoned, () -> true);
        assignment.change(reasoned, TODAY);
        assertThatThrownBy(() -> assignment.requireNews(reasoned, () -> true)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> assignment.requireNews(nothing, () -> true)).isInstanceOf(ProblemException.class);
    }

    private static StatusChange notStarted(Patch<String> difficulties) {
        return new StatusChange(Status.NOT_STARTED, null, null, null, difficulties, null, List.of(), null, null, null);
    }

    private static void live(Assignment assignment, Random random, long seed, Map<Status, Set<Status>> seen) {
        AssignmentState before = assignment.state(null);
        switch (random.nextInt(4)) {
            case 0 -> verify(assignment, before, random, seed);
            case 1 -> extend(assignment, before, random, seed);
            default -> change(assignment, before, random, seed, seen);
        }
        AssignmentState after = assignment.state(null);
        assertThat(after.verification().state() == Verification.PENDING
                        || after.verification().state() == Verification.CONFIRMED)
                .as("only a completion is pending or confirmed, seed %d", seed)
                .isEqualTo(after.status() == Status.COMPLETED);
        assertThat(after.completedOn() != null)
                .as("completedOn goes with a completion, seed %d", seed)
                .isEqualTo(after.status() == Status.COMPLETED);
        assertThat(after.occurrence().due())
                .as("the due date only ever moves on, seed %d", seed)
                .isAfterOrEqualTo(before.occurrence().due());
    }

    private static void change(
            Assignment assignment, AssignmentState before, Random random, long seed, Map<Status, Set<Status>> seen) {
        Status to = Status.values()[random.nextInt(Status.values().length)];
        boolean accepted = accepts(assignment, () -> assignment.change(reported(to), TODAY));
        assertThat(accepted)
                .as("%s to %s, seed %d", before.status(), to, seed)
                .isEqualTo(before.status().next().contains(to));
        if (accepted) {
            seen.computeIfAbsent(before.status(), s -> EnumSet.noneOf(Status.class))
                    .add(to);
            assertThat(assignment.status()).isEqualTo(to);
        }
    }

    private static void verify(Assignment assignment, AssignmentState before, Random random, long seed) {
        Outcome outcome = Outcome.values()[random.nextInt(2)];
        boolean accepted = accepts(
                assignment, () -> assignment.verify(new VerificationDecision(outcome, "Đã đối chiếu văn bản.")));
        assertThat(accepted)
                .as("verification, seed %d", seed)
                .isEqualTo(before.verification().state() == Verification.PENDING);
        if (accepted) {
            assertThat(assignment.status())
                    .isEqualTo(outcome == Outcome.RETURNED ? Status.IN_PROGRESS : Status.COMPLETED);
        }
    }

    private static void extend(Assignment assignment, AssignmentState before, Random random, long seed) {
        LocalDate newDue = before.occurrence().due().plusDays(random.nextInt(60) - 20);
        boolean accepted = accepts(assignment, () -> assignment.extend(newDue, DECISION));
        boolean open = before.status() != Status.COMPLETED && before.status() != Status.CANCELLED;
        assertThat(accepted)
                .as("extension to %s, seed %d", newDue, seed)
                .isEqualTo(open && newDue.isAfter(before.occurrence().due()));
        List<Extension> expected = new ArrayList<>(before.extensions());
        if (accepted) {
            expected.add(new Extension(before.occurrence().due(), newDue, DECISION, Extension.Source.EXTENSION));
        }
        assertThat(assignment.state(null).extensions()).isEqualTo(expected);
    }

    /** Whether a step is taken: then it is one version; refused, it leaves no trace. */
    private static boolean accepts(Assignment assignment, Runnable step) {
        AssignmentState before = assignment.state(null);
        try {
            step.run();
            assertThat(assignment.version()).isEqualTo(before.version() + 1);
            return true;
        } catch (ProblemException refusal) {
            assertThat(assignment.state(null)).isEqualTo(before);
            return false;
        }
    }

    private static StatusChange reported(Status to) {
        var evidence = new Evidence("1/KH", LocalDate.of(2026, 10, 1), "UBND tỉnh", null);
        return new StatusChange(
                to,
                null,
                Patch.to(to == Status.COMPLETED ? 100 : 50),
                Patch.to("Đã làm"),
                null,
                null,
                to == Status.COMPLETED ? List.of(evidence) : List.of(),
                "Theo chỉ đạo",
                to == Status.CANCELLED ? DECISION : null,
                null);
    }

    static Assignment dated() {
        PlanDate plan = new PlanDate("2024");
        var frames = TimeFrameParser.parse("Năm 2026", plan);
        var task = new TaskDefinition(
                "p-I.1",
                "p",
                "ha-tinh",
                "I.1",
                TaskDefinition.NumberSource.PLAN,
                1,
                "I",
                Pillar.TALENT,
                TaskDefinition.PillarSource.SECTION,
                "Việc",
                null,
                null,
                Parties.NOBODY,
                Parties.NOBODY,
                "Năm 2026",
                frames,
                null,
                List.of(),
                TaskDefinition.Binding.ASSIGNED,
                null,
                null,
                null,
                List.of());
        Occurrence occurrence = Occurrence.openBy(TODAY, frames, plan).get(0);
        return new Assignment(
                UUID.fromString("019b755a-2280-7414-9870-f64595070d0c"),
                task,
                new OpenOccurrence(task.id(), occurrence),
                "ha-tinh-so-y-te",
                null,
                false);
    }
}

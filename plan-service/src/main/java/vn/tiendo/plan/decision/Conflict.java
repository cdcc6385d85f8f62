package vn.tiendo.plan.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.assignment.AssignmentState;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.platform.page.Words;

/** What somebody read of an assignment, and what it is now. */
record Conflict(String label, String seen, String now) {

    static List<Conflict> between(AssignmentState seen, AssignmentState now) {
        List<Conflict> all = new ArrayList<>();
        add(all, "Tình trạng", seen, now, state -> state.status().label);
        add(all, "Xác nhận", seen, now, state -> state.verification().state().label);
        add(all, "Thời hạn", seen, now, state -> day(state.occurrence().due()));
        add(all, "Hoàn thành ngày", seen, now, state -> day(state.completedOn()));
        add(all, "Kết quả", seen, now, AssignmentState::result);
        add(all, "Minh chứng", seen, now, Conflict::evidence);
        add(all, "Khó khăn, vướng mắc", seen, now, AssignmentState::difficulties);
        add(all, "Đề xuất, kiến nghị", seen, now, AssignmentState::proposals);
        return all;
    }

    private static void add(
            List<Conflict> all,
            String label,
            AssignmentState seen,
            AssignmentState now,
            Function<AssignmentState, String> field) {
        String before = Objects.requireNonNullElse(field.apply(seen), "");
        String after = Objects.requireNonNullElse(field.apply(now), "");
        if (!before.equals(after)) {
            all.add(new Conflict(label, before, after));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? null : Words.figures(day);
    }

    private static String evidence(AssignmentState state) {
        return state.evidence().stream().map(Conflict::words).collect(Collectors.joining("\n"));
    }

    private static String words(Evidence evidence) {
        return Stream.of(
                        evidence.number(), day(evidence.date()), evidence.issuer(), evidence.subject(), evidence.link())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}

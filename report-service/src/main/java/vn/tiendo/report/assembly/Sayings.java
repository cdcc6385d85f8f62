package vn.tiendo.report.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.content.PlainWords;
import vn.tiendo.report.ledger.Notes.Said;
import vn.tiendo.report.ledger.entry.AssignmentState;

/** What agencies have said of their assignments in the period, with all versions: the newest first, and what is repeated once. */
public final class Sayings {

    private final Map<String, List<Said>> byAssignment;

    /** @param said in the period, the newest first */
    public Sayings(Collection<Said> said) {
        this.byAssignment = said.stream().collect(Collectors.groupingBy(Said::assignment));
    }

    List<String> results(AssignmentState state) {
        return texts(state, Said::result);
    }

    /** @param state the newest */
    public List<String> difficulties(AssignmentState state) {
        return texts(state, Said::difficulties);
    }

    /** When a difficulty was named first, in whatever words that the newest has in it. */
    public Instant namedFirst(AssignmentState state, String difficulty) {
        return all(state)
                .filter(said -> said.difficulties() != null && says(difficulty, said.difficulties()))
                .map(Said::at)
                .min(Instant::compareTo)
                .orElse(state.effectiveAt());
    }

    List<String> proposals(AssignmentState state) {
        return texts(state, Said::proposals);
    }

    Stream<AssignmentState.Evidence> evidence(AssignmentState state) {
        return all(state).flatMap(said -> said.evidence().stream()).distinct();
    }

    /** None where the newest version says nothing: what a change leaves out stays, so that its agency has taken it back. */
    private List<String> texts(AssignmentState state, Function<Said, String> text) {
        if (text.apply(Said.of(state)) == null) {
            return List.of();
        }
        List<String> distinct = new ArrayList<>();
        all(state)
                .map(text)
                .filter(t -> t != null && !t.isBlank())
                .map(String::strip)
                .filter(t -> distinct.stream().noneMatch(newer -> says(newer, t)))
                .forEach(distinct::add);
        return List.copyOf(distinct);
    }

    /** As it stands, then what was said before. */
    private Stream<Said> all(AssignmentState state) {
        return Stream.concat(Stream.of(Said.of(state)), byAssignment.getOrDefault(state.id(), List.of()).stream());
    }

    /** Whether the newer text has the older one in it. */
    public static boolean says(String newer, String older) {
        return PlainWords.of(newer).contains(PlainWords.of(older));
    }
}

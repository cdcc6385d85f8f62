package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Contribution;
import vn.tiendo.report.ledger.entry.Difficulty;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.RegistryEntry;

/** What agencies wrote: with their statuses, as difficulties that somebody answers, and as notes of coordinating agencies. */
@ApplicationScoped
public class Notes {

    private final Jdbc jdbc;

    Notes(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Difficulties of a plan as they stood just before an instant, oldest first. */
    public List<Difficulty> difficulties(String plan, Instant before) {
        return difficulties(List.of(plan), before);
    }

    /** The same of some plans, by one statement. */
    public List<Difficulty> difficulties(Collection<String> plans, Instant before) {
        return read(RegistryEntry.Kind.DIFFICULTY, plans, Difficulty.class).stream()
                .map(d -> d.before(before))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Difficulty::raisedAt).thenComparing(Difficulty::id))
                .toList();
    }

    /** Notes on a plan recorded before an instant, oldest first. */
    public List<Contribution> contributions(String plan, Instant before) {
        return read(RegistryEntry.Kind.CONTRIBUTION, List.of(plan), Contribution.class).stream()
                .filter(c -> c.recordedAt().isBefore(before))
                .sorted(Comparator.comparing(Contribution::recordedAt).thenComparing(Contribution::id))
                .toList();
    }

    /** When the newest of what is known of a plan's difficulties and notes was recorded; empty before the first. */
    public Optional<Instant> newest(String plan) {
        Stream<Instant> steps = read(RegistryEntry.Kind.DIFFICULTY, List.of(plan), Difficulty.class).stream()
                .flatMap(d -> Stream.concat(
                        Stream.of(d.raisedAt()), d.steps().stream().map(Difficulty.Step::at)));
        Stream<Instant> contributions =
                read(RegistryEntry.Kind.CONTRIBUTION, List.of(plan), Contribution.class).stream()
                        .map(Contribution::recordedAt);
        return Stream.concat(steps, contributions).max(Instant::compareTo);
    }

    /**
     * What an agency has said with one version of an assignment. What it left out stays as it was said before.
     *
     * @param at when that version took effect
     * @param result null, as the others: it has said nothing of it
     */
    public record Said(
            String assignment,
            int version,
            Instant at,
            String result,
            String difficulties,
            String proposals,
            List<AssignmentState.Evidence> evidence) {

        public static Said of(AssignmentState s) {
            return new Said(
                    s.id(), s.version(), s.effectiveAt(), s.result(), s.difficulties(), s.proposals(), s.evidence());
        }
    }

    /** The assignments of some plans of which the newest word names a difficulty, in the order of their ids. */
    public List<AssignmentState> withDifficulties(Collection<String> plans) {
        return plans.isEmpty()
                ? List.of()
                : jdbc.query(
                        """
                        select document from ledger_assignment
                        where plan in (%s) and difficulty order by id""".formatted(Jdbc.placeholders(plans.size())),
                        row -> Document.read(row.getString("document"), AssignmentState.class),
                        plans.toArray());
    }

    /** All that was said on a plan within a time, the newest first: a later version of an assignment does not take it back. */
    public List<Said> saidOf(String plan, Instant from, Instant before) {
        return said("plan = ?", List.of(plan), from, before);
    }

    /** The same of some assignments, by one statement. */
    public List<Said> saidOf(Collection<AssignmentState> assignments, Instant from, Instant before) {
        List<String> ids = assignments.stream().map(AssignmentState::id).toList();
        return ids.isEmpty()
                ? List.of()
                : said("id in (%s)".formatted(Jdbc.placeholders(ids.size())), ids, from, before);
    }

    private List<Said> said(String which, List<String> ids, Instant from, Instant before) {
        List<Object> parameters = new ArrayList<>(ids);
        parameters.addAll(List.of(from, before));
        return jdbc.query(
                """
                select document from ledger_assignment_version
                where %s and effective_at >= ? and effective_at < ? and version > 1
                  and coalesce(json_value(document, '$.result'), json_value(document, '$.difficulties'),
                    json_value(document, '$.proposals'), json_query(document, '$.evidence[0]')) is not null
                order by effective_at desc, id, version desc""".formatted(which),
                row -> Said.of(Document.read(row.getString("document"), AssignmentState.class)),
                parameters.toArray());
    }

    private <T extends RegistryEntry> List<T> read(RegistryEntry.Kind kind, Collection<String> plans, Class<T> type) {
        return jdbc.query(
                "select document from %s where plan in (%s)".formatted(kind.table(), Jdbc.placeholders(plans.size())),
                row -> type.cast(kind.read(row.getString("document"))),
                plans.toArray());
    }
}

package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.entry.Contribution;
import vn.tiendo.report.ledger.entry.Difficulty;
import vn.tiendo.report.ledger.entry.RegistryEntry;

/** What agencies wrote beside their statuses: difficulties with their answers, and notes of coordinating agencies. */
@ApplicationScoped
public class Notes {

    private final Jdbc jdbc;

    Notes(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Difficulties of a plan as they stood just before an instant, oldest first. */
    public List<Difficulty> difficulties(String plan, Instant before) {
        return read(RegistryEntry.Kind.DIFFICULTY, plan, Difficulty.class).stream()
                .map(d -> d.before(before))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Difficulty::raisedAt).thenComparing(Difficulty::id))
                .toList();
    }

    /** Notes on a plan recorded before an instant, oldest first. */
    public List<Contribution> contributions(String plan, Instant before) {
        return read(RegistryEntry.Kind.CONTRIBUTION, plan, Contribution.class).stream()
                .filter(c -> c.recordedAt().isBefore(before))
                .sorted(Comparator.comparing(Contribution::recordedAt).thenComparing(Contribution::id))
                .toList();
    }

    /** When the newest of what is known of a plan's difficulties and notes was recorded; empty before the first. */
    public Optional<Instant> newest(String plan) {
        Stream<Instant> steps = read(RegistryEntry.Kind.DIFFICULTY, plan, Difficulty.class).stream()
                .flatMap(d -> Stream.concat(
                        Stream.of(d.raisedAt()), d.steps().stream().map(Difficulty.Step::at)));
        Stream<Instant> contributions = read(RegistryEntry.Kind.CONTRIBUTION, plan, Contribution.class).stream()
                .map(Contribution::recordedAt);
        return Stream.concat(steps, contributions).max(Instant::compareTo);
    }

    private <T extends RegistryEntry> List<T> read(RegistryEntry.Kind kind, String plan, Class<T> type) {
        return jdbc.query(
                "select document from " + kind.table() + " where plan = ?",
                row -> type.cast(kind.read(row.getString("document"))),
                plan);
    }
}

package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.contracts.Topics;

/** The registry as last applied. It is read again only after another batch of the registry was applied, by whichever node. */
@ApplicationScoped
public class Registries {

    private final Jdbc jdbc;
    private volatile Loaded loaded;

    Registries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record Loaded(long batches, Registry registry) {}

    public Registry current() {
        // Read before the documents: if a batch comes in between, the next call sees a higher number and reads again.
        long batches = batches();
        Loaded known = loaded;
        if (known == null || known.batches != batches) {
            known = new Loaded(batches, read());
            loaded = known;
        }
        return known.registry;
    }

    private long batches() {
        return jdbc.query(
                        "SELECT COALESCE(SUM(batches), 0) AS batches FROM ledger_offset WHERE topic = ?",
                        List.of(Topics.REGISTRY),
                        row -> row.getLong("batches"))
                .get(0);
    }

    private Registry read() {
        List<RegistryEntry> entries = new ArrayList<>();
        for (RegistryEntry.Kind kind : RegistryEntry.Kind.values()) {
            if (kind.isHeld()) {
                entries.addAll(jdbc.query(
                        "SELECT document FROM " + kind.table(),
                        List.of(),
                        row -> kind.read(row.getString("document"))));
            }
        }
        return Registry.of(entries);
    }
}

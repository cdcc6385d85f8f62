package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.entry.RegistryEntry;

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
        return jdbc.one(
                "select coalesce(sum(batches), 0) as batches from ledger_offset where topic = ?",
                row -> row.getLong("batches"),
                Topics.REGISTRY);
    }

    private Registry read() {
        List<RegistryEntry> entries = new ArrayList<>();
        for (RegistryEntry.Kind kind : RegistryEntry.Kind.values()) {
            if (kind.isHeld()) {
                entries.addAll(jdbc.query(
                        "select document from " + kind.table(), row -> kind.read(row.getString("document"))));
            }
        }
        return Registry.of(entries);
    }
}

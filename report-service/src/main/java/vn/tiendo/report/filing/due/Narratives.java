package vn.tiendo.report.filing.due;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;

/** The reporters' words until they are handed in; from then on they are part of the revision. */
@ApplicationScoped
public class Narratives implements PanacheRepositoryBase<StoredNarrative, String> {

    private final EditedParts editedParts;

    Narratives(EditedParts editedParts) {
        this.editedParts = editedParts;
    }

    public Narrative of(String report) {
        return find("report", report)
                .firstResultOptional()
                .map(StoredNarrative::narrative)
                .orElse(Narrative.NONE);
    }

    /**
     * A report's figures with what its writer has added as it stands: his words, what an editor has made of those of
     * others, and who receives it.
     */
    public ReportContent completed(String report, ReportContent figures) {
        StoredNarrative stored = stored(report);
        return figures.withNarrative(stored.narrative())
                .withEdited(editedParts.written(report))
                .withRecipients(stored.recipients());
    }

    public void put(String report, Narrative words, Instant at, String by) {
        StoredNarrative stored = stored(report);
        stored.write(words, at, by);
        persist(stored);
    }

    /** @param recipients lines of Nơi nhận; null: those by default */
    public void put(String report, List<String> recipients, Instant at, String by) {
        StoredNarrative stored = stored(report);
        stored.address(recipients, at, by);
        persist(stored);
    }

    private StoredNarrative stored(String report) {
        return find("report", report).firstResultOptional().orElseGet(() -> new StoredNarrative(report));
    }
}

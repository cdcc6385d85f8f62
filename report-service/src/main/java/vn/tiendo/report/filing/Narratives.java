package vn.tiendo.report.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.ledger.Document;

/** The reporters' words until they are handed in; from then on they are part of the revision. */
@ApplicationScoped
class Narratives implements PanacheRepositoryBase<StoredNarrative, String> {

    Narrative of(String report) {
        return find("report", report)
                .firstResultOptional()
                .map(stored -> Document.read(stored.words, Narrative.class))
                .orElse(Narrative.NONE);
    }

    void put(String report, Narrative words, Instant at, String by) {
        StoredNarrative stored = find("report", report).firstResult();
        boolean isNew = stored == null;
        if (isNew) {
            stored = new StoredNarrative();
            stored.report = report;
        }
        stored.words = Document.write(words);
        stored.editedAt = at;
        stored.editedBy = by;
        if (isNew) {
            persist(stored);
        }
    }
}

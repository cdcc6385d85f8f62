package vn.tiendo.report.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;
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

    /** Who receives the report, where its writer has said so. */
    private List<String> recipients(String report) {
        return find("report", report)
                .firstResultOptional()
                .map(stored -> stored.recipients)
                .map(lines -> List.of(Document.read(lines, String[].class)))
                .orElse(null);
    }

    /** A report's figures with what its writer has added as it stands. */
    ReportContent completed(String report, ReportContent figures) {
        return figures.withNarrative(of(report)).withRecipients(recipients(report));
    }

    void put(String report, Narrative words, Instant at, String by) {
        change(report, at, by, stored -> stored.words = Document.write(words));
    }

    void put(String report, List<String> recipients, Instant at, String by) {
        change(report, at, by, stored -> stored.recipients = Document.write(recipients));
    }

    private void change(String report, Instant at, String by, Consumer<StoredNarrative> change) {
        StoredNarrative stored = find("report", report).firstResult();
        boolean isNew = stored == null;
        if (isNew) {
            stored = new StoredNarrative();
            stored.report = report;
            stored.words = Document.write(Narrative.NONE);
        }
        change.accept(stored);
        stored.editedAt = at;
        stored.editedBy = by;
        if (isNew) {
            persist(stored);
        }
    }
}

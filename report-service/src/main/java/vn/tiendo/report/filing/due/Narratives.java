package vn.tiendo.report.filing.due;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.tiendo.report.content.Narrative;

/** The reporters' words until they are handed in; from then on they are part of the revision. */
@ApplicationScoped
public class Narratives implements PanacheRepositoryBase<StoredNarrative, String> {

    public Narrative of(String report) {
        return find("report", report)
                .firstResultOptional()
                .map(StoredNarrative::narrative)
                .orElse(Narrative.NONE);
    }

    public void put(String report, Narrative words, Instant at, String by) {
        StoredNarrative stored =
                find("report", report).firstResultOptional().orElseGet(() -> new StoredNarrative(report));
        stored.write(words, at, by);
        persist(stored);
    }
}

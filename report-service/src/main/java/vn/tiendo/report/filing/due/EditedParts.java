package vn.tiendo.report.filing.due;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.report.content.EditedPart;
import vn.tiendo.report.content.outline.Part;

/** What editors have written for parts of reports, until these are handed in; from then on it is part of the revision. */
@ApplicationScoped
public class EditedParts implements PanacheRepositoryBase<StoredPart, StoredPart.Key> {

    /** In the order of the usual outline. */
    public List<EditedPart> of(String report) {
        return list("report", report).stream()
                .map(StoredPart::edited)
                .sorted(Comparator.comparing(EditedPart::part))
                .toList();
    }

    /** Those whose texts stand in the report. */
    List<EditedPart> written(String report) {
        return of(report).stream().filter(EditedPart::says).toList();
    }

    public void put(String report, EditedPart edited, Instant at, String by) {
        StoredPart stored = find("report = ?1 and part = ?2", report, edited.part())
                .firstResultOptional()
                .orElseGet(() -> new StoredPart(report, edited.part()));
        stored.write(edited, at, by);
        persist(stored);
    }

    /** The part is again as it is assembled. */
    public void remove(String report, Part part) {
        delete("report = ?1 and part = ?2", report, part);
    }
}

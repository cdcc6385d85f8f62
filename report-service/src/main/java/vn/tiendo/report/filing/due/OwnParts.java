package vn.tiendo.report.filing.due;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import vn.tiendo.report.content.Narrative;

/**
 * The focal agency's own parts of consolidated reports: it owes no numbered report to itself, but says beside the others what it did
 * as one of them (ADR 52).
 */
@ApplicationScoped
public class OwnParts implements PanacheRepositoryBase<OwnPart, String> {

    public Narrative of(String report) {
        return find("report", report)
                .firstResultOptional()
                .map(OwnPart::narrative)
                .orElse(Narrative.NONE);
    }

    public void put(String report, Narrative words, Instant at, String by) {
        OwnPart part = find("report", report).firstResultOptional().orElseGet(() -> new OwnPart(report));
        part.write(words, at, by);
        persist(part);
    }

    /** The obligations whose consolidated reports of a year have such a part. */
    Set<String> obligations(Collection<String> provinces, int year) {
        return Set.copyOf(getSession()
                .createSelectionQuery("""
                        select distinct r.obligation from Report r join OwnPart o on o.report = r.id
                        where r.year = :year and r.province in :provinces""", String.class)
                .setParameter("year", year)
                .setParameter("provinces", provinces)
                .getResultList());
    }
}

package vn.tiendo.report.ledger.entry;

import java.time.LocalDate;
import java.util.List;

/**
 * An office that can be responsible.
 *
 * @param kind for instance DEPARTMENT or DISTRICT; kept as a word, so that a new kind does no harm here
 * @param validFrom first day, or null: from before the plans
 * @param validTo last day, or null: goes on
 * @param placeholder it stands for bodies whose list is not loaded yet, and issues no document
 * @param sphere whose it is where it stands beside the province's own offices, for instance PARTY: in no group of a kind, and not under
 *     the committee; else null
 * @param documentProfile what stands on its documents; never null
 */
public record Agency(
        String id,
        String province,
        String name,
        String kind,
        LocalDate validFrom,
        LocalDate validTo,
        boolean placeholder,
        List<Succession> successors,
        String sphere,
        DocumentProfile documentProfile)
        implements RegistryEntry {

    public Agency {
        Document.id("id", id);
        Document.id("province", province);
        Document.required("name", name);
        Document.required("kind", kind);
        successors = Document.list(successors);
        documentProfile = documentProfile == null ? DocumentProfile.UNKNOWN : documentProfile;
    }

    /**
     * Who takes over.
     *
     * @param from from this day on
     * @param function only for tasks with this function; null: the general successor
     */
    public record Succession(String agency, LocalDate from, String function) {

        public Succession {
            Document.id("successors.agency", agency);
            Document.required("successors.from", from);
        }
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}

package vn.tiendo.report.ledger.entry;

import java.util.List;

/**
 * Agencies in the plan's own words, and as parts that can be resolved.
 *
 * @param words null where the plan has none
 */
public record Party(String words, List<Part> parts) {

    public Party {
        parts = Document.list(parts);
    }

    /**
     * One part; one with neither agency, kinds nor agencies is an open group, which expands to nobody.
     *
     * @param agency a single agency, or null
     * @param kinds kinds whose agencies of the province belong
     * @param agencies agencies that belong by name
     * @param except agencies left out
     */
    public record Part(String agency, List<String> kinds, List<String> agencies, List<String> except) {

        public Part {
            kinds = Document.list(kinds);
            agencies = Document.list(agencies);
            except = Document.list(except);
        }
    }
}

package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.faults.client.History;

/**
 * What is left of the reports: what clients were answered, and what report-service holds, has published and serves.
 *
 * @param steps what clients asked for; a key begins with the step's name
 * @param outOfScope a sentence for each answer that held what its caller must not see
 * @param answered keys of requests whose answers are kept
 * @param published number of the last step of each report
 * @param topic steps on the topic, each partition in its order
 */
public record Filed(
        History steps,
        Set<String> outOfScope,
        List<Audited> audit,
        Set<String> answered,
        Map<String, Long> published,
        List<Step> topic,
        List<Revision> revisions,
        List<File> files) {

    /** An entry of the audit; {@code details} as JSON, or null. */
    public record Audited(String report, String action, String details) {}

    /** An event that tells of a step. */
    public record Step(String report, long number, String state, String payload) {}

    /**
     * A stored revision.
     *
     * @param asOf all changes before it are in; null: not known
     * @param recordHash of the record as it is stored
     */
    public record Revision(
            String report,
            int number,
            Instant cutOff,
            Instant asOf,
            boolean complete,
            String contentHash,
            String recordHash,
            JsonNode record) {

        String name() {
            return report + ", revision " + number;
        }
    }

    /**
     * A file of a revision.
     *
     * @param hash that is stored
     * @param hashOfBytes of the bytes that are stored; null: not printed
     * @param hashServed of what the API answers; null: was not asked
     */
    public record File(
            String report, int revision, String format, String hash, String hashOfBytes, String hashServed) {}
}

package vn.tiendo.report.ledger.entry;

import java.time.Instant;
import java.util.List;

/**
 * What a coordinating agency did for an assignment, in its own words.
 *
 * @param agency the coordinating agency
 */
public record Contribution(
        String id,
        String plan,
        String task,
        String assignment,
        String agency,
        String text,
        List<AssignmentState.Evidence> evidence,
        Instant recordedAt)
        implements RegistryEntry {

    public Contribution {
        Document.id("id", id);
        Document.id("plan", plan);
        Document.required("task", task, 200);
        Document.id("agency", agency);
        Document.required("text", text);
        evidence = Document.list(evidence);
        Document.required("recordedAt", recordedAt);
    }
}

package vn.tiendo.report.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Chỉ tiêu, or a milestone.
 *
 * @param position order in the plan, from 1
 * @param kind MEASURED or MILESTONE
 * @param year target year
 * @param comparison AT_LEAST, ABOUT, RANGE, EXACTLY, or null
 * @param value figure, or lower bound of a range; null for a milestone
 * @param upper upper bound of a range, or null
 * @param closed act that closed it, or null
 */
public record Target(
        String id,
        String plan,
        int position,
        String kind,
        String text,
        int year,
        String comparison,
        BigDecimal value,
        BigDecimal upper,
        String unit,
        Closed closed)
        implements RegistryEntry {

    public Target {
        Document.id("id", id);
        Document.id("plan", plan);
        Document.required("kind", kind);
        Document.required("text", text);
    }

    /** Act that closed a target. */
    public record Closed(LocalDate on, String legalBasis, String reason) {}
}

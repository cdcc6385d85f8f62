package vn.tiendo.plan.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * A due date moved by a decision; the old one stays on the record.
 *
 * @param oldDue absent: there was none
 * @param newDue absent: the work goes on without a due date
 * @param source what moved it; EXTENSION where an earlier record does not say
 */
@Schema(name = "Extension")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Extension(LocalDate oldDue, LocalDate newDue, Decision decision, Source source) {

    private static final String NONE = "[]";
    private static final String SOURCE = "source";
    private static final ObjectMapper STORED = new ObjectMapper();

    public Extension {
        source = source == null ? Source.EXTENSION : source;
    }

    /**
     * What a row keeps as extensions, as it is answered: earlier records do not say what moved the date.
     *
     * @param json a list of extensions
     */
    public static String stored(String json) {
        return json.equals(NONE) ? json : withSource(json);
    }

    private static String withSource(String json) {
        try {
            JsonNode all = STORED.readTree(json);
            all.forEach(one -> {
                if (!one.has(SOURCE)) {
                    ((ObjectNode) one).put(SOURCE, Source.EXTENSION.name());
                }
            });
            return all.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored as JSON is none", e);
        }
    }

    @Schema(name = "ExtensionSource")
    public enum Source {
        /** Granted for this assignment. */
        EXTENSION,
        /** The decision amended the plan and gave its task another time. */
        AMENDMENT
    }

    /**
     * Adds a later date that was granted.
     *
     * @param all oldest first
     * @param due the date that counts now
     * @throws ProblemException INVALID when the new date is not a later one, or the decision older than what set the present date
     */
    public static List<Extension> granted(List<Extension> all, LocalDate due, LocalDate newDue, Decision by) {
        requireLater(newDue, due);
        if (!all.isEmpty()
                && by.date().isBefore(all.get(all.size() - 1).decision.date())) {
            Decision present = all.get(all.size() - 1).decision;
            throw ProblemException.field(
                    Kind.INVALID,
                    "decision.date",
                    "Hạn hiện nay theo văn bản số " + present.number() + " ngày " + present.date()
                            + ", mới hơn văn bản này.",
                    "The present due date was set by " + present.number() + " of " + present.date()
                            + ", which is newer than this decision.");
        }
        List<Extension> result = new ArrayList<>(all);
        result.add(new Extension(due, newDue, by, Source.EXTENSION));
        return List.copyOf(result);
    }

    /** @throws ProblemException INVALID when a new date is not later than the present one */
    public static void requireLater(LocalDate newDue, LocalDate due) {
        if (!newDue.isAfter(due)) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "newDue",
                    "Hạn mới phải sau hạn " + due + ".",
                    "The new date must be after " + due + ".");
        }
    }

    /**
     * Puts what an amendment says among the dates on record, in the order of the decisions' dates: the newest decision's date
     * counts, whichever was recorded first.
     *
     * @param all oldest first
     * @param due the date that counts now, or null
     * @param asked the date that the amendment sets, or null
     */
    public static List<Extension> amended(List<Extension> all, LocalDate due, LocalDate asked, Decision by) {
        int later = all.size();
        while (later > 0 && all.get(later - 1).decision.date().isAfter(by.date())) {
            later--;
        }
        List<Extension> result = new ArrayList<>(all);
        LocalDate before = later == all.size() ? due : all.get(later).oldDue;
        result.add(later, new Extension(before, asked, by, Source.AMENDMENT));
        if (later < all.size()) {
            Extension next = all.get(later);
            result.set(later + 1, new Extension(asked, next.newDue, next.decision, next.source));
        }
        return List.copyOf(result);
    }

    /** Whether the date that counts was granted, and not set by the plan itself. */
    public static boolean isGranted(List<Extension> all) {
        return !all.isEmpty() && all.get(all.size() - 1).source == Source.EXTENSION;
    }
}

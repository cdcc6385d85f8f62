package vn.tiendo.plan.bulk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.assignment.Examples;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.Problem;

/** Status changes of many assignments, as a system or a filled form sends them. */
public record BulkChange(
        @NotNull(message = "{rows.required}") @Size(min = 1, max = BulkChange.MAX_ROWS, message = "{rows.range}")
        List<@NotNull(message = "{row.required}") Row> rows) {

    public static final int MAX_ROWS = 500;

    /**
     * @param version of the assignment that the change is based on, as {@code If-Match} of a single change
     * @param idempotencyKey or null: then the request's own key, if any, with the row's index
     */
    @Schema(name = "BulkRow")
    public record Row(
            @Schema(examples = Examples.ASSIGNMENT) UUID assignment,
            @Schema(examples = "1") Long version,
            @Schema(nullable = true) @OneLine String idempotencyKey,
            StatusChange change) {}

    /**
     * What became of a row.
     *
     * @param row index in the request, from 0; of a form: among the rows that are filled in
     * @param sheetRow number of the row in the sheet of a form, from 1; null: the request was JSON
     * @param status what a single change would have been answered with: 201, or the problem's status; 200 where that nothing is begun was stated before
     * @param version the new version, or null
     * @param problem why it was refused, or null
     */
    @Schema(name = "BulkRowResult")
    record Result(
            int row,
            @Schema(nullable = true) Integer sheetRow,
            @Schema(nullable = true) UUID assignment,
            int status,
            @Schema(nullable = true) Long version,
            @Schema(nullable = true) Problem problem) {}

    /** @param results one for each row, in the order of the request */
    @Schema(name = "BulkResult")
    record Outcome(int accepted, int refused, List<Result> results) {

        static Outcome of(List<Result> results) {
            int accepted =
                    (int) results.stream().filter(r -> r.problem() == null).count();
            return new Outcome(accepted, results.size() - accepted, List.copyOf(results));
        }
    }
}

package vn.tiendo.report.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.content.Direction.Asked;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.ledger.entry.AssignmentState.Decision;

/**
 * A request for a report beside the yearly ones. Dates are days in Asia/Ho_Chi_Minh.
 *
 * @param reporters ids of agencies; none: all that report on the plan each year
 * @param dueDate of the agencies, the day included
 * @param closingDate last day that the figures cover, before the due date
 * @param periodFrom first day covered; null: the year's first for a request, required for a review
 * @param consolidatedDueDate when the focal agency hands in what it makes of them; null: nothing is consolidated
 * @param outline parts, titles and order; null: the usual ones
 */
@Schema(name = "ReportRequestForm")
public record RequestForm(
        @NotBlank(message = "{plan.required}") @Schema(examples = "quang-ninh-205-kh-ubnd-2024") @OneLine
        String plan,

        @Schema(description = "None: ad hoc", defaultValue = "AD_HOC", nullable = true)
        RequestKind kind,

        @Schema(
                description = "Trích yếu; none: the kind and the plan say it",
                examples = "Kết quả thu hút chuyên gia, nhà khoa học",
                nullable = true)
        @Size(max = 500, message = "{text.tooLong}")
        @OneLine
        String subject,

        @Schema(description = "The document that asks for it", nullable = true) @Valid
        Basis basis,

        @Schema(
                description = "Who reports; none: all that report on the plan each year",
                nullable = true,
                examples = "[\"quang-ninh-so-noi-vu\"]")
        @Size(max = 1000, message = "{rows.range}")
        @OneLine
        List<String> reporters,

        @NotNull(message = "{dueDate.required}") @Schema(examples = "2026-12-18")
        LocalDate dueDate,

        @NotNull(message = "{closingDate.required}") @Schema(examples = "2026-12-11")
        LocalDate closingDate,

        @Schema(examples = "2024-09-16", nullable = true) LocalDate periodFrom,

        @Schema(examples = "2026-12-25", nullable = true) LocalDate consolidatedDueDate,

        @Schema(description = "Parts, titles and order; none: the usual ones", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Valid
        Outline outline) {

    /** The document that asks. */
    @Schema(name = "ReportRequestBasis")
    public record Basis(
            @NotBlank(message = "{decision.number.required}") @Schema(examples = "4321/UBND-NC") @OneLine
            String number,

            @NotNull(message = "{decision.date.required}") @Schema(examples = "2026-11-20")
            LocalDate date,

            @NotBlank(message = "{decision.issuer.required}") @Schema(examples = "Ủy ban nhân dân tỉnh") @OneLine
            String issuer) {}

    public RequestForm {
        kind = kind == null ? RequestKind.AD_HOC : kind;
        reporters = reporters == null ? List.of() : List.copyOf(reporters);
    }

    /** As the reports name it: with its own trích yếu, and the document that asks. */
    Asked asked() {
        return new Asked(subject, basis == null ? null : new Decision(basis.number, basis.date, basis.issuer));
    }

    /**
     * What the dates must be among each other (Decree 09/2019/NĐ-CP: figures close before a report is due, and each level has a
     * deadline of its own).
     *
     * @throws ProblemException INVALID with every field that is wrong
     */
    public void check(LocalDate today) {
        Map<String, Text> wrong = new LinkedHashMap<>();
        if (dueDate.isBefore(today)) {
            wrong.put("dueDate", new Text("Hạn báo cáo đã qua.", "The due date has passed."));
        }
        if (!closingDate.isBefore(dueDate)) {
            wrong.put(
                    "closingDate",
                    new Text(
                            "Ngày chốt số liệu phải trước hạn báo cáo.",
                            "Figures must close before the report is due."));
        }
        if (kind.isReview() && periodFrom == null) {
            wrong.put(
                    "periodFrom", new Text("Cần ngày đầu của giai đoạn.", "The first day of the period is required."));
        }
        if (periodFrom != null && !periodFrom.isBefore(closingDate)) {
            wrong.put(
                    "periodFrom",
                    new Text(
                            "Ngày đầu của kỳ phải trước ngày chốt số liệu.",
                            "The period must begin before it closes."));
        }
        if (consolidatedDueDate != null && !consolidatedDueDate.isAfter(dueDate)) {
            wrong.put(
                    "consolidatedDueDate",
                    new Text(
                            "Hạn báo cáo tổng hợp phải sau hạn của các cơ quan.",
                            "A consolidated report is due after those it consolidates."));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, wrong);
        }
    }
}

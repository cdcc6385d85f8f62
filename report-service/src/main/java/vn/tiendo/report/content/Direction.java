package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.ledger.entry.AssignmentState.Decision;
import vn.tiendo.report.ledger.entry.Plan;

/**
 * Where the work comes from, and what was issued to direct it.
 *
 * @param issuedByFormerProvince name of the merged province that issued the plan, or null
 * @param citation the plan as it is first named; null in older reports
 * @param shortTitle the plan as it is named after that; null in older reports
 * @param period that is reported on: "năm 2026"; null in older reports
 * @param ahead the period after it: "năm 2027"; null in older reports
 * @param acts steering acts of the period, the oldest first
 */
@Schema(name = "ReportDirection")
public record Direction(
        String plan,
        String title,
        String number,
        String date,
        String issuer,
        @Schema(nullable = true) String issuedByFormerProvince,
        List<Plan.LegalBasis> legalBases,
        List<Named> focalAgency,
        @JsonInclude(JsonInclude.Include.NON_NULL) String citation,
        @JsonInclude(JsonInclude.Include.NON_NULL) String shortTitle,
        @JsonInclude(JsonInclude.Include.NON_NULL) String period,
        @JsonInclude(JsonInclude.Include.NON_NULL) String ahead,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SteeringAct> acts,

        @Schema(description = "Who asks for it, beside the yearly ones", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Asked asked) {

    public Direction {
        acts = acts == null ? List.of() : List.copyOf(acts);
    }

    /**
     * What a request says of itself.
     *
     * @param subject trích yếu; null: the kind and the plan say it
     * @param basis the document that asks; null: none was named
     */
    @Schema(name = "ReportAsked")
    public record Asked(
            @Schema(examples = "Kết quả thu hút chuyên gia, nhà khoa học", nullable = true)
            String subject,

            @Schema(nullable = true) Decision basis) {}

    /**
     * A document that directs the work: a plan, a directive, a guidance.
     *
     * @param issuer null: nobody has named it
     * @param agency that has handed it in with its results
     * @param provincial of the province's own bodies: Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân tỉnh
     * @param subject what it is about (trích yếu), as it was handed in; null: nobody has said, or in an older report
     */
    @Schema(name = "ReportSteeringAct")
    public record SteeringAct(
            @Schema(examples = "1182/KH-SNV") String number,
            @Schema(nullable = true) LocalDate date,
            @Schema(nullable = true) String issuer,
            Named agency,
            boolean provincial,

            @Schema(examples = "Tổ chức quán triệt Nghị quyết số 45-NQ/TW") @JsonInclude(JsonInclude.Include.NON_NULL)
            String subject) {

        /** With the subject of a second mention, where the first has none. */
        public SteeringAct completedBy(SteeringAct other) {
            return subject != null ? this : new SteeringAct(number, date, issuer, agency, provincial, other.subject);
        }
    }
}

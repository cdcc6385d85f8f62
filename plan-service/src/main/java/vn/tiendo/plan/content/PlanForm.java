package vn.tiendo.plan.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TaskDefinition;

/**
 * A whole plan as it is sent. Codes and dates are text here, so that one that is wrong is told together with all the others.
 *
 * @param id default: province, number and year
 * @param issuer default: the agency, for a plan of an agency's own
 * @param agency id or name of the agency whose own plan it is; only for AGENCY_PLAN
 * @param number number and symbol as issued; {@code /KH-UBND} when the number is blank
 * @param date as far as it is known
 * @param focalAgency id or name
 * @param parent id of the plan that an agency's own plan carries out
 * @param amendment what changes the plan; only in an amendment
 * @param citation how documents name the plan in full; left out: made of its number, date, issuer and title
 * @param shortTitle how they name it after that; left out: by its kind and number
 */
@Schema(name = "PlanForm")
public record PlanForm(
        @Schema(examples = "ha-tinh-412-kh-ubnd-2026") String id,
        @Schema(examples = "ha-tinh") String province,

        @Schema(implementation = PlanDefinition.Kind.class) String kind,

        String issuer,
        String agency,
        @Schema(examples = "412/KH-UBND") String number,
        @Schema(examples = "2026-10-12") String date,
        String title,
        @Schema(examples = "ha-tinh-so-noi-vu") String focalAgency,
        String parent,
        List<BasisForm> legalBases,
        PlanDefinition.Signer signer,
        List<String> recipients,
        String funding,
        List<SectionForm> sections,
        List<PlanDefinition.Guidance> guidance,
        String sourceNote,
        List<TaskForm> tasks,
        List<TargetForm> targets,
        List<ObligationForm> obligations,
        AmendmentForm amendment,

        @Schema(
                examples =
                        "Kế hoạch số 412/KH-UBND ngày 12/10/2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về phát triển đội ngũ trí thức")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String citation,

        @Schema(examples = "Kế hoạch số 412/KH-UBND") @JsonInclude(JsonInclude.Include.NON_NULL)
        String shortTitle) {

    @Schema(name = "LegalBasisForm")
    public record BasisForm(
            @Schema(implementation = PlanDefinition.Relation.class)
            String relation,

            String document,
            @Schema(examples = "2023-11-24") String date,
            String issuer) {}

    @Schema(name = "SectionForm")
    public record SectionForm(
            String number,
            String name,

            @Schema(implementation = Pillar.class) String pillar) {}

    /**
     * A task in the plan's words.
     *
     * @param numberSource POSITION where the plan has bullets; default: PLAN
     * @param pillar only where the section has none
     * @param leads the plan's words
     * @param coordinators the plan's words
     * @param timeWords the plan's words; left out where it has none
     * @param function decides who takes over when an agency was split up
     * @param documents other documents that it refers to
     * @param invited the plan only invites ("Đề nghị ...")
     * @param was in an amendment: the number that the task had before it was moved
     * @param replaces in an amendment: the number of the task that this new one stands in for
     */
    @Schema(name = "TaskForm")
    public record TaskForm(
            String number,

            @Schema(implementation = TaskDefinition.NumberSource.class)
            String numberSource,

            String section,

            @Schema(implementation = Pillar.class) String pillar,

            String title,
            String deliverable,
            String submissionLevel,
            String leads,
            String coordinators,
            String timeWords,
            String function,
            List<String> documents,
            Boolean invited,
            String sourceNote,
            String was,
            String replaces) {}

    /**
     * @param code unique in the plan; its id is the plan's id and this
     * @param kind default: MEASURED
     * @param value for RANGE the lower bound
     * @param yearly a value for each year
     * @param owners the plan's words on who answers for it: agencies, no groups; left out where it says nothing
     * @param function decides who takes over when an owner was split up
     */
    @Schema(name = "TargetForm")
    public record TargetForm(
            String code,

            @Schema(implementation = TargetDefinition.Kind.class)
            String kind,

            String text,
            Integer year,

            @Schema(implementation = TargetDefinition.Comparison.class)
            String comparison,

            BigDecimal value,
            BigDecimal upper,
            String unit,
            Boolean yearly,
            ClosedForm closed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "Trường Đại học Hạ Long")
            String owners,

            @JsonInclude(JsonInclude.Include.NON_NULL) String function) {}

    @Schema(name = "TargetClosedForm")
    public record ClosedForm(String on, String legalBasis, String reason) {}

    /**
     * @param code unique in the plan; its id is the plan's id and this
     * @param source default: PLAN
     * @param due of a yearly report; left out where the plan sets none: our default, shown as such
     * @param closing of a yearly report; left out: by the rule of its level
     * @param dueWords the plan's words on when it is due; they give the day where no field does, and no field may say otherwise
     * @param reporters the plan's words
     * @param consolidates code of the obligation of the level below
     * @param inclusive default: true
     * @param shift default: NEXT_WORKING_DAY
     * @param frequency default: ANNUAL
     * @param days month and day for each period of the year; without the last one, the yearly report takes its place
     * @param relative instead of days
     * @param nextYear the last due day lies in the year after the one told ("ngày 15/01 năm sau")
     * @param lastPeriod with {@code relative}, or without a date: whether the last period of the year has a report of its own beside the
     *     yearly one; default: false
     */
    @Schema(name = "ObligationForm")
    public record ObligationForm(
            String code,

            @Schema(implementation = ObligationDefinition.Level.class)
            String level,

            @Schema(implementation = ObligationDefinition.Kind.class)
            String kind,

            @Schema(implementation = ObligationDefinition.Source.class)
            String source,

            ObligationDefinition.DayOfYear due,
            ObligationDefinition.DayOfYear closing,
            String dueWords,
            String citation,
            String reporters,
            String addressee,
            String through,
            List<String> copies,
            String issuer,
            String symbol,
            String consolidates,
            Boolean inclusive,

            @Schema(implementation = ObligationDefinition.Shift.class)
            String shift,

            @Schema(implementation = Frequency.class) String frequency,

            @Schema(examples = "[\"04-15\", \"07-15\", \"10-15\"]")
            List<String> days,

            RelativeForm relative,
            Boolean nextYear,
            Boolean lastPeriod) {}

    /**
     * A day that each period has.
     *
     * @param day of the month; in a month that is shorter its last one
     */
    @Schema(name = "RelativeDayForm")
    public record RelativeForm(
            @Schema(implementation = Schedule.Anchor.class) String month,
            @Schema(examples = "20") Integer day) {}

    @Schema(name = "AmendmentForm")
    public record AmendmentForm(DecisionForm decision, String note) {}

    @Schema(name = "DecisionForm")
    public record DecisionForm(
            @Schema(examples = "2345/QĐ-UBND") String number,
            @Schema(examples = "2026-10-15") String date,

            @Schema(examples = "Ủy ban nhân dân tỉnh Hà Tĩnh")
            String issuer) {}
}

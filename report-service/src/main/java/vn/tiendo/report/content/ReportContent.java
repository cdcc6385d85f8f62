package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Timeliness;

/**
 * What a report says, in the order in which an official expects it (Decree 30/2020/NĐ-CP and the usage of offices). Assembled
 * once, stored, and given to every format; annex I is the same {@link Results} as a table. Dates are days in Asia/Ho_Chi_Minh.
 *
 * @param id the row of what is due
 * @param draft opened before its closing: not stored, and different tomorrow
 * @param signature number, day and signer once the clerical office has given them, else null
 * @param direction I. the direction given
 * @param results II. counts, then section by section and task by task
 * @param years the plan year by year up to the report's; empty in a report from before this was recorded, and then not written
 * @param targets III. targets and milestones
 * @param overdue IV. what is overdue, and why
 * @param difficulties V. khó khăn, vướng mắc, with the answers to them
 * @param proposals VI. đề xuất, kiến nghị
 * @param funding VII. kinh phí
 * @param nextYear VIII. next year's work
 * @param narrative what the reporter adds to the figures in his own words
 * @param statements of a consolidated report: what the reporters of the level below say in theirs; else empty
 * @param reporters annex II of a consolidated report: who has reported; null at the first level
 * @param lists what is told beside the totals; null in a report from before there were such lists
 * @param controlSheet what those who make the report must know and its readers need not; null as {@code lists}
 */
@Schema(name = "ReportContent")
public record ReportContent(
        @Schema(examples = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu")
        String id,

        boolean draft,
        Header header,
        @Schema(nullable = true) Signature signature,
        Coverage coverage,
        Direction direction,
        Results results,

        @Schema(
                description =
                        "A line for each calendar year from the plan's to the report's; not there in older reports")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<YearLine> years,

        List<TargetLine> targets,
        List<OverdueLine> overdue,
        List<DifficultyLine> difficulties,
        List<Remark> proposals,
        Funding funding,
        NextYear nextYear,
        Narrative narrative,
        List<Statement> statements,
        @Schema(nullable = true) List<ReporterLine> reporters,
        @JsonInclude(JsonInclude.Include.NON_NULL) ReportLists lists,
        @JsonInclude(JsonInclude.Include.NON_NULL) ControlSheet controlSheet) {

    public ReportContent {
        years = years == null ? List.of() : List.copyOf(years);
    }

    /** The same figures with other words of the reporter. */
    public ReportContent withNarrative(Narrative words) {
        return with(words, signature);
    }

    /** The same content as signed and numbered; null: as before that. */
    public ReportContent withSignature(Signature signed) {
        return with(narrative, signed);
    }

    private ReportContent with(Narrative words, Signature signed) {
        return new ReportContent(
                id,
                draft,
                header,
                signed,
                coverage,
                direction,
                results,
                years,
                targets,
                overdue,
                difficulties,
                proposals,
                funding,
                nextYear,
                words,
                statements,
                reporters,
                lists,
                controlSheet);
    }

    /** An agency as it is named. */
    @Schema(name = "Named")
    public record Named(
            @Schema(examples = "quang-ninh-so-noi-vu") String id,
            @Schema(examples = "Sở Nội vụ") String name) {}

    /**
     * What stands above and below the text (Decree 30/2020/NĐ-CP). Number, day and signer are the clerical office's.
     *
     * @param subject trích yếu
     * @param parent agency above the issuing one, or null
     * @param symbol what follows the number, for instance BC-SNV
     * @param place for instance Quảng Ninh
     */
    @Schema(name = "ReportHeader")
    public record Header(
            String title,
            String subject,
            @Schema(nullable = true) String parent,
            String issuer,
            String symbol,
            String place,
            @Schema(nullable = true) String addressee,
            @Schema(nullable = true) String through,
            @Schema(nullable = true) String authority,
            String post,
            List<String> recipients) {}

    /**
     * What the figures hold for.
     *
     * @param from first day covered
     * @param closing last day covered
     * @param cutOff changes before this instant count
     * @param asOf all changes before this instant are in: the cut-off when complete; null: not known
     * @param assembledLate assembled more than an hour after the closing
     * @param calendarAnnounced whether the holidays of the years of these dates were announced; null: they do not follow the
     *     calendar, or it was not asked yet
     * @param reconciliation null: not compared yet
     */
    @Schema(name = "ReportCoverage")
    public record Coverage(
            String obligation,
            Obligation.Level level,
            String source,
            String dueSource,
            int year,
            LocalDate from,
            LocalDate closing,
            Instant cutOff,
            @Schema(nullable = true) Instant asOf,
            boolean complete,
            Instant assembledAt,
            boolean assembledLate,
            LocalDate nominal,
            LocalDate effective,
            Instant dueAt,
            String dueReason,

            @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
            Boolean calendarAnnounced,

            @Schema(nullable = true) Reconciliation reconciliation) {}

    /**
     * The newest comparison of the ledger with the registry when the report was assembled.
     *
     * @param differing assignments that did not agree, all plans of the province together
     */
    @Schema(name = "ReportReconciliation")
    public record Reconciliation(Instant comparedAt, long differing) {}

    /**
     * Where the work comes from.
     *
     * @param issuedByFormerProvince name of the merged province that issued the plan, or null
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
            List<Named> focalAgency) {}

    /**
     * Counts first, then the sections of the plan.
     *
     * @param pillars the figures by the groups of Resolution 45-NQ/TW, those of which there is something; null in older reports
     * @param plan how the tasks add up to those of the plan; null in older reports
     */
    @Schema(name = "ReportResults")
    public record Results(
            Counts counts,
            List<SectionResult> sections,

            @JsonInclude(JsonInclude.Include.NON_NULL) List<PillarResult> pillars,

            @JsonInclude(JsonInclude.Include.NON_NULL) PlanSum plan) {}

    /** A heading of the plan with its tasks. */
    @Schema(name = "ReportSection")
    public record SectionResult(
            String number,
            String name,
            @Schema(nullable = true) String pillar,
            List<TaskResult> tasks) {}

    /**
     * A task with what each agency did.
     *
     * @param figure how it is counted; null: it is not, or in an older report
     */
    @Schema(name = "ReportTask")
    public record TaskResult(
            String id,
            String number,
            String title,
            @Schema(nullable = true) String leads,
            @Schema(nullable = true) String coordinators,
            @Schema(nullable = true) String timeWords,
            boolean invited,
            @JsonInclude(JsonInclude.Include.NON_NULL) TaskFigure figure,
            List<AssignmentResult> assignments,
            List<ContributionLine> contributions) {}

    /** What a coordinating agency says that it did for a task. */
    @Schema(name = "ReportContribution")
    public record ContributionLine(Named agency, String text, List<AssignmentState.Evidence> evidence) {}

    /**
     * What one agency did on one occurrence.
     *
     * @param answeredBy who answers now, where the agency has ended; else empty
     * @param standing how it is counted; null: it is not, or in an older report
     */
    @Schema(name = "ReportAssignment")
    public record AssignmentResult(
            String id,
            int version,
            Named agency,
            List<Named> answeredBy,
            String occurrence,
            @Schema(nullable = true) LocalDate due,
            AssignmentState.Status status,
            Timeliness timeliness,
            @JsonInclude(JsonInclude.Include.NON_NULL) Standing standing,
            String verification,
            @Schema(nullable = true) String verificationReason,
            @Schema(nullable = true) Integer percent,
            @Schema(nullable = true) LocalDate completedOn,
            @Schema(nullable = true) String result,
            List<AssignmentState.Evidence> evidence,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) AssignmentState.Decision decision,
            List<AssignmentState.Extension> extensions) {}

    /** What is overdue; {@code why} as the agency says, or null. */
    @Schema(name = "ReportOverdue")
    public record OverdueLine(
            String task,
            String title,
            Named agency,
            String occurrence,
            LocalDate due,
            @Schema(nullable = true) String why) {}

    /** What an agency says about a task. */
    @Schema(name = "ReportRemark")
    public record Remark(String task, String title, Named agency, String text) {}

    /** Kinh phí: the plan's words; what was spent is said in the narrative. */
    @Schema(name = "ReportFunding")
    public record Funding(@Schema(nullable = true) String plan) {}

    /** Work expected. */
    @Schema(name = "ReportNextYear")
    public record NextYear(int year, List<Work> work) {}

    /**
     * A task that goes on.
     *
     * @param recurring it comes again each year
     * @param due null: never late
     */
    @Schema(name = "ReportWork")
    public record Work(
            String task,
            String title,
            @Schema(nullable = true) String leads,
            boolean recurring,
            @Schema(nullable = true) LocalDate due) {}
}

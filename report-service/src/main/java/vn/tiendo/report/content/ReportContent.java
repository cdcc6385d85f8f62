package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.content.head.Signature;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Pillar;
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
 * @param edited what the focal agency's editor has written for parts of a consolidated report
 * @param outline null: the usual one, or an older report
 */
@Schema(name = "ReportContent")
public record ReportContent(
        @Schema(examples = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu")
        String id,

        boolean draft,
        ReportHeader header,
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
        @JsonInclude(JsonInclude.Include.NON_NULL) ControlSheet controlSheet,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EditedPart> edited,
        @JsonInclude(JsonInclude.Include.NON_NULL) Outline outline) {

    public ReportContent {
        years = years == null ? List.of() : List.copyOf(years);
        edited = edited == null ? List.of() : List.copyOf(edited);
    }

    /** The same figures with what an editor has made of what others have said. */
    public ReportContent withEdited(List<EditedPart> parts) {
        return with(header, narrative, signature, parts);
    }

    /** The same figures with other words of the reporter. */
    public ReportContent withNarrative(Narrative words) {
        return with(header, words, signature, edited);
    }

    /** The same content as signed and numbered; null: as before that. */
    public ReportContent withSignature(Signature signed) {
        return with(header, narrative, signed, edited);
    }

    /**
     * The same content for others.
     *
     * @param lines of Nơi nhận as the writer chose them; null: those by default
     */
    public ReportContent withRecipients(List<String> lines) {
        return with(header.withRecipients(lines, coverage.closing()), narrative, signature, edited);
    }

    private ReportContent with(ReportHeader head, Narrative words, Signature signed, List<EditedPart> parts) {
        return new ReportContent(
                id,
                draft,
                head,
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
                controlSheet,
                parts,
                outline);
    }

    /** An agency as it is named; {@code placeholder}: true where it stands for bodies whose list is not loaded, else null. */
    @Schema(name = "Named")
    public record Named(
            @Schema(examples = "quang-ninh-so-noi-vu") String id,
            @Schema(examples = "Sở Nội vụ") String name,

            @Schema(description = "It stands for bodies whose list is not loaded", nullable = true)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Boolean placeholder) {

        public Named(String id, String name) {
            this(id, name, null);
        }
    }

    /**
     * What the figures hold for.
     *
     * @param from first day covered
     * @param closing last day covered
     * @param cutOff changes before this instant count
     * @param asOf all changes before this instant are in: the cut-off when complete; null: not known
     * @param assembledLate assembled more than an hour after the closing
     * @param calendarAnnounced whether the holidays of their years were announced; null: they do not follow the calendar, or not asked
     * @param reconciliation null: not compared yet
     * @param reportPeriod the part of the year that is told, such as 2026-Q2; left out: the year
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

            @Schema(nullable = true) Reconciliation reconciliation,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reportPeriod,

            @Schema(description = "Kind of the obligation; not there in older reports", examples = "ANNUAL")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String kind) {

        /** The last day of the figures: the closing, or that of figures taken anew; at latest the end of the period. */
        public LocalDate lastDay() {
            LocalDate day = Vietnam.dayOf(cutOff.minusNanos(1));
            LocalDate end = reportPeriod != null
                    ? ReportPeriod.parse(reportPeriod).last()
                    : LocalDate.of(Math.max(year, closing.getYear()), 12, 31);
            return day.isAfter(end) ? end : day;
        }
    }

    /** The newest comparison of ledger and registry at the assembly; differing: how many assignments of the province. */
    @Schema(name = "ReportReconciliation")
    public record Reconciliation(Instant comparedAt, long differing) {}

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
     * @param pillar group of Resolution 45-NQ/TW; null in older reports
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
            List<ContributionLine> contributions,
            @JsonInclude(JsonInclude.Include.NON_NULL) Pillar pillar) {}

    /** What a coordinating agency says that it did for a task. */
    @Schema(name = "ReportContribution")
    public record ContributionLine(Named agency, String text, List<AssignmentState.Evidence> evidence) {}

    /**
     * What one agency did on one occurrence.
     *
     * @param answeredBy who answers now, where the agency has ended; else empty
     * @param standing how it is counted; null: it is not, or in an older report
     * @param earlierResults what was said of its result before in the period, the newest first
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
            List<AssignmentState.Extension> extensions,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> earlierResults) {

        public AssignmentResult {
            earlierResults = earlierResults == null ? List.of() : List.copyOf(earlierResults);
        }
    }

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
}

package vn.tiendo.plan.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.input.Patch;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * What an agency reports on an assignment. How far it is and what is said of it stay as they were when a change leaves them
 * out, and null clears them; day, evidence, reason and decision belong to the one change that names them.
 * {@code contracts/cases/status-changes.json} has the cases.
 *
 * @param to the new status
 * @param completedOn day of completion; default: the date of the evidence; not after today
 * @param percent share done; a completion is 100
 * @param evidence what proves a completion: a document with number, date and issuer, or a link
 * @param reason why it is suspended, or why a completion is taken back
 * @param decision what cancels it
 * @param forGood a completion is once and for all ("hoàn thành dứt điểm"): of a task without time words nothing opens after that year
 */
public record StatusChange(
        @NotNull(message = "{status.required}") @Schema(examples = "COMPLETED")
        Status to,

        @Schema(examples = "2026-10-02") LocalDate completedOn,

        @Min(value = 0, message = "{percent.range}")
        @Max(value = 100, message = "{percent.range}")
        @Schema(
                implementation = Integer.class,
                nullable = true,
                description = KEPT + " COMPLETED is 100.",
                examples = "100")
        Patch<Integer> percent,

        @Size(max = 10_000, message = "{text.tooLong}")
        @Schema(
                implementation = String.class,
                nullable = true,
                description = KEPT,
                examples = "Đã ban hành kế hoạch và bố trí kinh phí thực hiện.")
        Patch<String> result,

        @Size(max = 10_000, message = "{text.tooLong}")
        @Schema(implementation = String.class, nullable = true, description = KEPT)
        Patch<String> difficulties,

        @Size(max = 10_000, message = "{text.tooLong}")
        @Schema(implementation = String.class, nullable = true, description = KEPT)
        Patch<String> proposals,

        @Size(max = 50, message = "{evidence.tooMany}") List<@NotNull @Valid Evidence> evidence,

        @Size(max = 2_000, message = "{text.tooLong}") String reason,

        @Valid Decision decision,

        @JsonInclude(JsonInclude.Include.NON_NULL) // where it is left out, the hash behind a key is that of release 1.0
        @Schema(
                nullable = true,
                description =
                        "With COMPLETED, of a task without time words: it is done once and for all, nothing of it opens in"
                                + " later years.",
                examples = "false")
        Boolean forGood) {

    /** For the API document; {@code contracts/cases/status-changes.json} says the same by cases. */
    public static final String DOCUMENTED =
            "`percent`, `result`, `difficulties` and `proposals` stay as they were where a change leaves them out, and null clears"
                    + " them; `completedOn`, `evidence`, `reason` and `decision` belong to the change that names them. COMPLETED is"
                    + " 100 per cent: another number is refused, and a completion that is taken back stays at 100 until a change"
                    + " names another one. NOT_STARTED states that nothing is begun, which reports tell from what nobody has"
                    + " reported on; stated again without anything new it is refused (409).";

    private static final String KEPT = "Left out: stays as it was; null: is cleared.";

    private static final Integer ALL = 100;

    public StatusChange {
        evidence = evidence == null ? List.of() : evidence;
    }

    /** The day of completion that counts: the one given, else the latest date of the evidence, else today. */
    @JsonIgnore
    public LocalDate effectiveCompletion(LocalDate today) {
        if (to != Status.COMPLETED) {
            return null;
        }
        if (completedOn != null) {
            return completedOn;
        }
        return evidence.stream()
                .map(Evidence::date)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    /** The share done that counts: the one given, else the one before; what is completed is all done. */
    @JsonIgnore
    public Integer effectivePercent(Integer before) {
        return to == Status.COMPLETED ? ALL : Patch.apply(percent, before);
    }

    /** Not named after the member: as its getter it would be read and written in its place. */
    public boolean settles() {
        return Boolean.TRUE.equals(forGood);
    }

    @JsonIgnore
    public boolean isReasoned() {
        return reason != null && !reason.isBlank();
    }

    /** @throws ProblemException INVALID with each wrong field, as {@link #defects} finds them */
    public void check(Status before, TimeFrame.Kind time, LocalDate today) {
        Map<String, Text> defects = defects(before, time, today);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }

    /**
     * Everything that is wrong with the change, by field; empty when nothing is.
     *
     * @param before the status that it follows
     * @param time of the task; only one without time words is done once and for all
     */
    public Map<String, Text> defects(Status before, TimeFrame.Kind time, LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        if (before == Status.COMPLETED && !isReasoned()) {
            defects.put(
                    "reason",
                    new Text("Rút lại kết quả hoàn thành phải nêu lý do.", "Taking a completion back needs a reason."));
        }
        if (to == Status.COMPLETED) {
            completionDefects(today, defects);
        } else if (completedOn != null) {
            defects.put(
                    "completedOn",
                    new Text(
                            "Ngày hoàn thành chỉ đi với trạng thái COMPLETED.",
                            "completedOn goes with COMPLETED only."));
        }
        for (int i = 0; i < evidence.size(); i++) {
            evidence.get(i).addDefects("evidence[" + i + "]", today, defects);
        }
        if (to == Status.SUSPENDED && !isReasoned()) {
            defects.put("reason", new Text("Tạm dừng phải nêu lý do.", "A suspension needs a reason."));
        }
        if (settles() && to != Status.COMPLETED) {
            defects.put(
                    "forGood",
                    new Text(
                            "Hoàn thành dứt điểm chỉ đi với trạng thái COMPLETED.",
                            "forGood goes with COMPLETED only."));
        }
        if (to == Status.CANCELLED && decision == null) {
            defects.put("decision", new Text("Hủy nhiệm vụ phải có quyết định.", "A cancellation needs a decision."));
        }
        if (decision != null) {
            decision.addDefects("decision", today, defects);
        }
        if (settles() && time != TimeFrame.Kind.NONE) {
            defects.putIfAbsent(
                    "forGood",
                    new Text(
                            "Chỉ nhiệm vụ không có thời gian thực hiện mới hoàn thành dứt điểm.",
                            "Only a task without time words is done once and for all."));
        }
        return defects;
    }

    private void completionDefects(LocalDate today, Map<String, Text> defects) {
        if (evidence.isEmpty()) {
            defects.put(
                    "evidence",
                    new Text(
                            "Hoàn thành phải có minh chứng: văn bản (số, ngày, nơi ban hành) hoặc đường dẫn.",
                            "A completion needs evidence: a document (number, date, issuer) or a link."));
        }
        if (percent != null && percent.value() != null && !percent.value().equals(ALL)) {
            defects.put(
                    "percent",
                    new Text(
                            "Hoàn thành là 100 %; bỏ trống hoặc ghi 100, hoặc chọn trạng thái khác.",
                            "A completion is 100 per cent: leave it out or say 100, or report another status."));
        }
        Decision.checkDay("completedOn", completedOn, today, defects);
    }
}

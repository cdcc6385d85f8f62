package vn.tiendo.plan.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * A value of a target; of a milestone the day on which it was reached, or in words how far it is.
 *
 * @param year year that the value or the words are of; a milestone that is reached has none
 * @param value in the target's unit; zero is a value
 * @param reachedOn of a milestone, in Asia/Ho_Chi_Minh
 * @param words of a milestone, how far it is
 */
public record MeasurementRequest(
        @Min(value = Days.FIRST_YEAR_OF_PLANS, message = "{year.range}")
        @Max(value = Days.LAST_YEAR, message = "{year.range}")
        @Schema(examples = "2025")
        Integer year,

        @Digits(integer = 12, fraction = 4, message = "{value.digits}")
        @PositiveOrZero(message = "{value.negative}")
        @Schema(examples = "95.2")
        BigDecimal value,

        @Schema(examples = "2026-09-05") LocalDate reachedOn,

        @JsonInclude(
                JsonInclude.Include
                        .NON_NULL) // release 1.0 had no words: a retry that it knows is known here, and the reverse
        @Size(max = 1_000, message = "{text.tooLong}")
        @Schema(examples = "Đã hoàn thành hồ sơ, đang trình Bộ Giáo dục và Đào tạo thẩm định")
        String words,

        @NotNull(message = "{source.required}") @Valid Source source,

        @Size(max = 2_000, message = "{text.tooLong}") @Schema(examples = "Số liệu cuối năm học 2024 - 2025")
        String note) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "%";

    /**
     * Refuses what is no measurement of this target.
     *
     * @throws ProblemException INVALID with each wrong field; CONFLICT when an act had closed the target before
     */
    void check(TargetDefinition target, PlanDefinition plan, LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        if (target.kind() == TargetDefinition.Kind.MILESTONE) {
            addMilestoneDefects(plan, today, defects);
        } else {
            addValueDefects(target, plan, today, defects);
        }
        source.addDefects("source", today, defects);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        refuseAfterClosing(target.closed());
    }

    private void addMilestoneDefects(PlanDefinition plan, LocalDate today, Map<String, Text> defects) {
        refuse("value", value, new Text("Cột mốc không có số liệu.", "A milestone has no value."), defects);
        LocalDate first = plan.date().firstDay();
        if (reachedOn == null) {
            addWordsDefects(plan, today, defects);
            return;
        }
        refuse(
                "year",
                year,
                new Text("Năm theo ngày đạt, không nhập riêng.", "The year is that of reachedOn."),
                defects);
        if (reachedOn.isAfter(today) || reachedOn.isBefore(first)) {
            defects.put(
                    "reachedOn",
                    new Text(
                            "Ngày đạt phải từ ngày của kế hoạch (" + first + ") đến hôm nay.",
                            "The day must be from that of the plan (" + first + ") to today."));
        }
    }

    private void addWordsDefects(PlanDefinition plan, LocalDate today, Map<String, Text> defects) {
        if (words == null || words.isBlank()) {
            refuse(
                    "year",
                    year,
                    new Text("Năm đi cùng lời nêu kết quả đến nay.", "A year goes with words on how far it is."),
                    defects);
            defects.put(
                    "reachedOn",
                    new Text(
                            "Cần ngày đạt cột mốc, hoặc năm và lời nêu kết quả đến nay.",
                            "The day on which the milestone was reached is required, or a year and words on how far it"
                                    + " is."));
        } else {
            addYearDefects(plan, today, defects);
        }
    }

    private void addYearDefects(PlanDefinition plan, LocalDate today, Map<String, Text> defects) {
        int first = plan.date().year();
        if (year == null || year < first || year > today.getYear()) {
            defects.put(
                    "year",
                    new Text(
                            "Năm của số liệu phải từ năm của kế hoạch (" + first + ") đến năm nay.",
                            "The year must be from that of the plan (" + first + ") to this year."));
        }
    }

    private void addValueDefects(
            TargetDefinition target, PlanDefinition plan, LocalDate today, Map<String, Text> defects) {
        addYearDefects(plan, today, defects);
        refuse(
                "words",
                words,
                new Text(
                        "Chỉ tiêu có số liệu thì nhập giá trị; lời thì ghi ở note.",
                        "A target with a figure takes a value; words go into note."),
                defects);
        if (value == null) {
            defects.put("value", new Text("Cần giá trị đo được.", "The value is required."));
        } else if (isShare(target) && value.compareTo(HUNDRED) > 0) {
            defects.put("value", new Text("Tỷ lệ phần trăm từ 0 đến 100.", "A percentage is from 0 to 100."));
        }
        refuse(
                "reachedOn",
                reachedOn,
                new Text("Ngày đạt chỉ dùng cho cột mốc.", "reachedOn goes with a milestone only."),
                defects);
    }

    /** A share of a whole; where the plan itself asks for more than 100%, it is one of something else. */
    private static boolean isShare(TargetDefinition target) {
        BigDecimal most = target.upper() == null ? target.value() : target.upper();
        return PERCENT.equals(target.unit()) && most.compareTo(HUNDRED) <= 0;
    }

    private static void refuse(String field, Object given, Text why, Map<String, Text> defects) {
        if (given != null) {
            defects.put(field, why);
        }
    }

    private void refuseAfterClosing(TargetDefinition.Closed closed) {
        if (closed == null) {
            return;
        }
        boolean after = reachedOn == null ? year > closed.on().getYear() : reachedOn.isAfter(closed.on());
        if (after) {
            throw ProblemException.field(
                    Kind.CONFLICT,
                    reachedOn == null ? "year" : "reachedOn",
                    "Chỉ tiêu đã kết thúc từ ngày " + closed.on() + " theo " + closed.legalBasis() + ".",
                    "The target was closed on " + closed.on() + " by " + closed.legalBasis() + ".");
        }
    }
}

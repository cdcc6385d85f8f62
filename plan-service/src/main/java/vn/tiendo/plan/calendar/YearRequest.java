package vn.tiendo.plan.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * Whether a year's holidays are announced.
 *
 * @param announced false takes back what was said before
 * @param announcement the act that announces them; only with {@code announced: true}
 */
@Schema(name = "CalendarYearChange")
record YearRequest(
        @NotNull(message = "{calendar.required}") Boolean announced,
        @Valid @Schema(nullable = true) Decision announcement) {

    /**
     * The year as it is to be.
     *
     * @throws ProblemException INVALID by field
     */
    YearDefinition of(int year, LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        if (announced && announcement == null) {
            defects.put(
                    "announcement",
                    new Text(
                            "Cần số, ngày và cơ quan ban hành của thông báo về lịch nghỉ.",
                            "Number, date and issuer of the announcement are required."));
        }
        if (!announced && announcement != null) {
            defects.put(
                    "announcement",
                    new Text(
                            "Năm chưa được thông báo thì không có thông báo.",
                            "A year that is not announced has no announcement."));
        }
        if (announcement != null) {
            announcement.addDefects("announcement", today, defects);
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        return new YearDefinition(year, announced, announcement, null);
    }
}

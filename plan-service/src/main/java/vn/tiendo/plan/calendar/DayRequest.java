package vn.tiendo.plan.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * What a day is to be.
 *
 * @param name in Vietnamese; may be left out for REGULAR
 * @param legalBasis act that sets it
 */
@Schema(name = "CalendarDateChange")
record DayRequest(
        @NotNull(message = "{calendar.required}") DayDefinition.Kind kind,

        @Size(min = 1, max = 300, message = "{text.range}") @OneLine
        String name,

        @Schema(required = true) @Size(max = 500, message = "{text.tooLong}") @OneLine
        String legalBasis) {

    /**
     * The day as it is to be.
     *
     * @throws ProblemException INVALID by field without a legal basis, or when the kind does not go with the day of the week
     */
    DayDefinition at(LocalDate date) {
        if (isBlank(legalBasis)) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "legalBasis",
                    "Cần căn cứ pháp lý, ví dụ thông báo của Bộ Nội vụ về hoán đổi ngày làm việc.",
                    "The legal basis is required, for instance the notice of swapped days.");
        }
        Map<String, Text> defects = new LinkedHashMap<>();
        boolean weekend = DayDefinition.isAtWeekend(date);
        if (kind == DayDefinition.Kind.MAKE_UP_WORKING_DAY && !weekend) {
            defects.put(
                    "kind",
                    new Text(
                            "Chỉ làm bù vào thứ Bảy hoặc Chủ nhật.",
                            "Only a Saturday or a Sunday makes up for another day."));
        }
        boolean dayOff = kind == DayDefinition.Kind.DAY_IN_LIEU || kind == DayDefinition.Kind.SWAPPED_DAY_OFF;
        if (dayOff && weekend) {
            defects.put(
                    "kind",
                    new Text(
                            "Chỉ nghỉ bù, nghỉ hoán đổi vào ngày từ thứ Hai đến thứ Sáu.",
                            "Days in lieu and swapped days off are from Monday to Friday."));
        }
        if (isBlank(name) && kind != DayDefinition.Kind.REGULAR) {
            defects.put("name", new Text("Cần tên của ngày.", "The name of the day is required."));
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        return new DayDefinition(date, kind, isBlank(name) ? "Ngày thường" : name, legalBasis, null);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}

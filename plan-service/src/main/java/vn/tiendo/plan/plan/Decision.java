package vn.tiendo.plan.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.Text;

/**
 * A decision of an authority, as it is cited: what cancels or extends an assignment, amends or ends a plan, starts a task.
 *
 * @param number number with symbol
 * @param date day of signing
 */
public record Decision(
        @NotNull(message = "{decision.number.required}")
        @Size(min = 1, max = 100, message = "{text.range}")
        @Schema(examples = "2345/QĐ-UBND")
        @OneLine
        String number,

        @NotNull(message = "{decision.date.required}") @Schema(examples = "2026-10-15")
        LocalDate date,

        @NotNull(message = "{decision.issuer.required}")
        @Size(min = 1, max = 300, message = "{text.range}")
        @Schema(examples = "Ủy ban nhân dân tỉnh")
        @OneLine
        String issuer) {

    private static final Pattern NUMBER_AND_SYMBOL = Pattern.compile("\\d[^/-]*[/-].*\\p{L}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Adds what is wrong with the decision as such: its number has a symbol, and it cannot be signed after today. */
    public void addDefects(String field, LocalDate today, Map<String, Text> defects) {
        checkNumber(field + ".number", number, defects);
        checkDay(field + ".date", date, today, defects);
    }

    /** A document is cited by number and symbol (Decree 30/2020, art. 8): "123/KH-UBND", "45-NQ/TW", "179/2024/NĐ-CP". */
    static void checkNumber(String field, String number, Map<String, Text> defects) {
        if (number != null && !number.isBlank() && !isNumber(number)) {
            defects.put(
                    field,
                    new Text(
                            "Cần cả số và ký hiệu văn bản, ví dụ 123/KH-UBND.",
                            "Number and symbol are needed, for instance 123/KH-UBND."));
        }
    }

    /** Whether a text holds a number with a symbol. */
    public static boolean isNumber(String text) {
        return NUMBER_AND_SYMBOL.matcher(text).find();
    }

    /** A day on which something was done or signed: not in the future, and not before anything that is tracked here. */
    public static void checkDay(String field, LocalDate day, LocalDate today, Map<String, Text> defects) {
        if (day != null && (day.isAfter(today) || day.isBefore(EARLIEST))) {
            defects.put(
                    field,
                    new Text(
                            "Ngày phải từ " + EARLIEST + " đến hôm nay.",
                            "The date must be from " + EARLIEST + " to today."));
        }
    }
}

package vn.tiendo.plan.measurement;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.Text;

/**
 * Where a value stands: a document with number, date and issuer, or in words where it has no number, such as a statistical
 * yearbook.
 */
@Schema(name = "MeasurementSource")
public record Source(
        @Size(max = 100, message = "{text.tooLong}") @Schema(examples = "312/BC-SGDĐT", nullable = true) @OneLine
        String number,

        @Schema(examples = "2026-01-15", nullable = true) LocalDate date,

        @Size(max = 300, message = "{text.tooLong}")
        @Schema(examples = "Sở Giáo dục và Đào tạo Quảng Ninh", nullable = true)
        @OneLine
        String issuer,

        @Size(max = 1_000, message = "{text.tooLong}")
        @Schema(examples = "Niên giám thống kê tỉnh năm 2025, bảng 214", nullable = true)
        String text) {

    void addDefects(String field, LocalDate today, Map<String, Text> defects) {
        Decision.checkDay(field + ".date", date, today, defects);
        if (isGiven(text)) {
            return;
        }
        requirePart(field + ".number", isGiven(number), defects);
        requirePart(field + ".date", date != null, defects);
        requirePart(field + ".issuer", isGiven(issuer), defects);
    }

    private static void requirePart(String field, boolean given, Map<String, Text> defects) {
        if (!given) {
            defects.put(
                    field,
                    new Text(
                            "Nguồn số liệu cần đủ số, ngày và nơi ban hành, hoặc ghi bằng lời ở “text”.",
                            "A source needs number, date and issuer, or words in 'text'."));
        }
    }

    private static boolean isGiven(String part) {
        return part != null && !part.isBlank();
    }
}

package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.Text;

/**
 * What proves something: a document with number, date and issuer, or a link.
 *
 * @param subject trích yếu; null: nobody has said, and so is a blank one
 */
public record Evidence(
        @Size(max = 100, message = "{text.tooLong}") @Schema(examples = "123/KH-UBND", nullable = true) @OneLine
        String number,

        @Schema(examples = "2026-10-01", nullable = true) LocalDate date,

        @Size(max = 300, message = "{text.tooLong}")
        @Schema(examples = "Ủy ban nhân dân tỉnh Quảng Ninh", nullable = true)
        @OneLine
        String issuer,

        @Schema(nullable = true)
        @Size(max = 2_000, message = "{text.tooLong}")
        @Pattern(regexp = "https?://\\S+", message = "{link.scheme}")
        @OneLine
        String link,

        @Schema(
                description =
                        "It directs the work (a plan, a directive, a guidance) and is named among the acts of its period; left out: by the kind of document that its symbol names",
                nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean steering,

        @Size(max = 300, message = "{text.tooLong}")
        @Schema(
                description =
                        "What the document is about (trích yếu), as a report words it where it names the document; blank counts as left out",
                nullable = true,
                examples = "Bố trí kinh phí thực hiện các chương trình, đề án của Kế hoạch")
        @OneLine
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String subject) {

    public Evidence {
        subject = subject == null || subject.isBlank() ? null : subject;
    }

    public Evidence(String number, LocalDate date, String issuer, String link) {
        this(number, date, issuer, link, null, null);
    }

    /** Adds what is wrong with it: without a link it needs all three, and it cannot be dated after today. */
    public void addDefects(String field, LocalDate today, Map<String, Text> defects) {
        Decision.checkNumber(field + ".number", number, defects);
        Decision.checkDay(field + ".date", date, today, defects);
        if (link != null) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (number == null || number.isBlank()) {
            missing.add("number");
        }
        if (date == null) {
            missing.add("date");
        }
        if (issuer == null || issuer.isBlank()) {
            missing.add("issuer");
        }
        missing.forEach(name -> defects.put(
                field + "." + name,
                new Text(
                        "Minh chứng không có đường dẫn thì cần đủ số, ngày và nơi ban hành.",
                        "Evidence without a link needs number, date and issuer.")));
    }
}

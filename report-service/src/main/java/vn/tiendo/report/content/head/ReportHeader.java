package vn.tiendo.report.content.head;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stands above and below the text (Decree 30/2020/NĐ-CP). Number, day and signer are the clerical office's.
 *
 * @param subject trích yếu
 * @param parent agency above the issuing one, or null
 * @param symbol what follows the number and its stroke, for instance BC-SNV; where the number stands otherwise, a pattern with it:
 *     {n}-BC/TĐTN-VP
 * @param place for instance Quảng Ninh
 * @param authority for whom the head signs, or null; several lines are parted by " / "
 * @param layout OWN: head and foot follow a template of the issuer's own; null: Decree 30/2020/NĐ-CP
 * @param usualRecipients those by default, where the writer chose others; else null
 */
@Schema(name = "ReportHeader")
public record ReportHeader(
        @Schema(nullable = true) String title,
        String subject,
        @Schema(nullable = true) String parent,
        String issuer,
        String symbol,
        String place,
        @Schema(nullable = true) String addressee,
        @Schema(nullable = true) String through,
        @Schema(nullable = true) String authority,
        String post,
        List<String> recipients,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        String layout,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> usualRecipients) {

    public ReportHeader withRecipients(List<String> lines, LocalDate day) {
        List<String> usual = usualRecipients == null ? recipients : usualRecipients;
        return new ReportHeader(
                title,
                subject,
                parent,
                issuer,
                symbol,
                place,
                addressee,
                through,
                authority,
                post,
                lines == null ? usual : Recipients.chosen(lines, addressee, through, usual, day),
                layout,
                lines == null ? null : usual);
    }
}

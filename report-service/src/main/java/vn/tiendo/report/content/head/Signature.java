package vn.tiendo.report.content.head;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the clerical office gives the document at signing.
 *
 * @param number with its symbol, for instance 05/BC-SNV
 * @param authority for instance TM. ỦY BAN NHÂN DÂN, or null
 * @param signer name without academic titles, or null
 */
@Schema(name = "ReportSignature")
public record Signature(
        @Schema(examples = "05/BC-SNV") String number,
        @Schema(examples = "2026-11-12") LocalDate date,

        @Schema(examples = "KT. GIÁM ĐỐC", nullable = true) String authority,

        @Schema(examples = "PHÓ GIÁM ĐỐC", nullable = true) String post,

        @Schema(nullable = true) String signer) {}

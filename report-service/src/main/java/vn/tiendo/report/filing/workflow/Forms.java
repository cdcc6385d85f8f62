package vn.tiendo.report.filing.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.filing.Signed;

/** What is sent with the steps of a report. */
public final class Forms {

    private Forms() {}

    /**
     * Number, day and signer as the clerical office gave them. The system records a number, it never invents one.
     *
     * @param number with its symbol; 05/BC-SNV: numbers below 10 have a zero before them
     */
    @Schema(name = "ReportIssuance")
    record Issuance(
            @NotBlank(message = "{number.required}")
            @Size(max = 100, message = "{text.tooLong}")
            @Schema(examples = "05/BC-SNV")
            @OneLine
            String number,

            @NotNull(message = "{date.required}") @Schema(examples = "2026-11-12")
            LocalDate date,

            @Size(max = 200, message = "{text.tooLong}")
            @Schema(description = "None: as the header says", examples = "KT. GIÁM ĐỐC", nullable = true)
            @OneLine
            String authority,

            @Size(max = 200, message = "{text.tooLong}")
            @Schema(description = "None: as the header says", examples = "PHÓ GIÁM ĐỐC", nullable = true)
            @OneLine
            String post,

            @Size(max = 200, message = "{text.tooLong}")
            @Schema(description = "Name without academic titles", nullable = true)
            @OneLine
            String signer) {

        /** @throws ProblemException INVALID when it is dated in the future */
        Signed check(LocalDate today) {
            notAfterToday("date", date, today);
            return new Signed(number.strip(), date, stripped(authority), stripped(post), stripped(signer));
        }
    }

    /** Handing in, with what the clerical office gave before it, if it did. */
    @Schema(name = "ReportSubmission")
    record Submission(@Schema(nullable = true) @Valid Issuance issuance) {}

    /** Sending back. */
    @Schema(name = "ReportReturn")
    record Return(
            @NotBlank(message = "{reason.required}")
            @Size(max = 4000, message = "{text.tooLong}")
            @Schema(examples = "Chưa nêu nguyên nhân quá hạn của nhiệm vụ IV.2.2.")
            String reason) {}

    /** Taking a request back. */
    @Schema(name = "RequestWithdrawal")
    public record Withdrawal(
            @NotBlank(message = "{reason.required}")
            @Size(max = 4000, message = "{text.tooLong}")
            @Schema(examples = "Bộ đã lùi thời hạn, sẽ yêu cầu lại sau.")
            String reason) {}

    /**
     * A paper copy that came in.
     *
     * @param receivedOn day of receipt, in Asia/Ho_Chi_Minh
     */
    @Schema(name = "PaperCopy")
    record PaperCopy(
            @NotNull(message = "{date.required}") @Schema(examples = "2026-11-13")
            LocalDate receivedOn,

            @Size(max = 100, message = "{text.tooLong}")
            @Schema(description = "Number of the document", examples = "05/BC-SNV", nullable = true)
            @OneLine
            String number,

            @Schema(description = "Date of the document", examples = "2026-11-12", nullable = true)
            LocalDate date) {

        void check(LocalDate today) {
            notAfterToday("receivedOn", receivedOn, today);
        }
    }

    private static void notAfterToday(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw ProblemException.field(Kind.INVALID, field, "Ngày này chưa tới.", "This day is in the future.");
        }
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package vn.tiendo.report.filing.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.addressee.EndedAddressee;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.content.head.Capacity;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.content.head.SignatureBlock;
import vn.tiendo.report.filing.PaperReceipt;
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
    public record Issuance(
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
            String signer,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description =
                            "In what capacity the signer signs, which gives authority and post: HEAD, DEPUTY (KT.) or ACTING"
                                    + " (Q.); nobody signs a report by order or by authorisation. None: as authority and post say",
                    examples = "DEPUTY",
                    nullable = true)
            Capacity capacity) {

        /** @throws ProblemException INVALID by field: dated in the future, or signed as no report is */
        void check(LocalDate today) {
            notAfterToday("date", date, today);
            Map<String, Text> defects = SignerRules.defects(stripped(authority), stripped(post), capacity);
            if (!defects.isEmpty()) {
                throw ProblemException.fields(Kind.INVALID, defects);
            }
        }

        /** As it stands on a document with this header. */
        Signed signed(ReportHeader header) {
            if (capacity == null) {
                return new Signed(number.strip(), date, stripped(authority), stripped(post), stripped(signer));
            }
            SignatureBlock block = SignatureBlock.of(header, capacity, stripped(post));
            return new Signed(number.strip(), date, block.authority(), block.post(), stripped(signer));
        }
    }

    /**
     * Who receives one report beside its addressee.
     *
     * @param recipients lines of Nơi nhận between "Như trên" and "Lưu: ...", which stay; a line "Lưu: ..." takes the last one's place;
     *     null: those by default
     */
    @Schema(name = "ReportRecipients")
    record RecipientsOfReport(
            @Size(max = 30, message = "{list.tooLong}")
            @Schema(examples = "[\"Thường trực Tỉnh ủy (để b/c)\"]", nullable = true)
            @OneLine
            List<@NotBlank(message = "{recipient.required}") @Size(max = 300, message = "{text.tooLong}") String>
                    recipients) {

        /**
         * @return the lines, or null
         * @throws ProblemException INVALID by field, with the successor of a body that has ended
         */
        List<String> check(LocalDate today) {
            if (recipients == null) {
                return null;
            }
            Map<String, Text> defects = new LinkedHashMap<>();
            for (int i = 0; i < recipients.size(); i++) {
                String field = "recipients[" + i + "]";
                EndedAddressee.namedIn(recipients.get(i), today)
                        .ifPresent(ended -> defects.put(field, ended.refusal()));
            }
            if (!defects.isEmpty()) {
                throw ProblemException.fields(Kind.INVALID, defects);
            }
            return recipients.stream().map(String::strip).toList();
        }
    }

    /** Handing in, with what the clerical office gave before it, if it did. */
    @Schema(name = "ReportSubmission")
    public record Submission(
            @Schema(nullable = true) @Valid Issuance issuance,

            @Schema(
                    description =
                            "Nộp thay: required of the focal agency for a report of another agency that could hand it"
                                    + " in; nobody else gives it",
                    nullable = true)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Valid
            OnBehalf onBehalf) {}

    /** Why the focal agency hands in what another agency owes. */
    @Schema(name = "ReportOnBehalfForm")
    public record OnBehalf(
            @NotBlank(message = "{reason.required}")
            @Size(max = 1000, message = "{text.tooLong}")
            @Schema(examples = "Cơ quan đang bàn giao nhiệm vụ do sắp xếp tổ chức bộ máy.")
            String reason) {}

    /** Sending back. */
    @Schema(name = "ReportReturn")
    public record Return(
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
    public record PaperCopy(
            @NotNull(message = "{receipt.required}") @Schema(examples = "2026-11-13")
            LocalDate receivedOn,

            @NotBlank(message = "{number.required}")
            @Size(max = 100, message = "{text.tooLong}")
            @Schema(description = "Number of the document", examples = "05/BC-SNV")
            @OneLine
            String number,

            @NotNull(message = "{date.required}") @Schema(description = "Date of the document", examples = "2026-11-12")
            LocalDate date,

            @NotBlank(message = "{arrivalNumber.required}")
            @Size(max = 100, message = "{text.tooLong}")
            @Schema(description = "Số đến, as the registry of arrivals gave it", examples = "1824")
            @OneLine
            String arrivalNumber) {

        /** @throws ProblemException INVALID when it came in the future, or before it was written */
        PaperReceipt check(LocalDate today) {
            notAfterToday("receivedOn", receivedOn, today);
            if (date.isAfter(receivedOn)) {
                throw ProblemException.field(
                        Kind.INVALID,
                        "date",
                        "Ngày của văn bản sau ngày nhận.",
                        "The document is dated after its receipt.");
            }
            return new PaperReceipt(receivedOn, number.strip(), date, arrivalNumber.strip());
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

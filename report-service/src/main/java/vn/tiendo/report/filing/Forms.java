package vn.tiendo.report.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.addressee.EndedAddressee;
import vn.tiendo.http.OneLine;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.http.Text;
import vn.tiendo.report.content.Capacity;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.SignatureBlock;

/** What is sent with the steps of a report. */
final class Forms {

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
            String signer,

            @Schema(
                    description = "In what capacity the signer signs, which gives authority and post: HEAD, DEPUTY (KT.) or ACTING"
                            + " (Q.); nobody signs a report by order or by authorisation. None: as authority and post say",
                    examples = "DEPUTY",
                    nullable = true)
            Capacity capacity) {

        /** @throws ProblemException INVALID by field: it is dated in the future, or signed as a letter is */
        void check(LocalDate today) {
            notAfterToday("date", date, today);
            if (capacity != null && capacity.needsPost()) {
                throw ProblemException.field(
                        Kind.INVALID,
                        "capacity",
                        "Báo cáo không ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.).",
                        "Nobody signs a report by order or by authorisation.");
            }
            if (capacity != null && stripped(authority) != null) {
                throw ProblemException.field(
                        Kind.INVALID,
                        "authority",
                        "Đã chọn tư cách ký thì không ghi thẩm quyền riêng.",
                        "The capacity gives the authority; it is not stated beside it.");
            }
        }

        /** As it stands on the document of this header; null before there is one. */
        Signed signed(ReportContent.Header header) {
            if (capacity == null || header == null) {
                return new Signed(number.strip(), date, stripped(authority), stripped(post), stripped(signer));
            }
            SignatureBlock block = SignatureBlock.of(header, capacity, stripped(post));
            return new Signed(number.strip(), date, block.authority(), block.post(), stripped(signer));
        }
    }

    /**
     * Who receives one report beside its addressee.
     *
     * @param recipients lines of Nơi nhận between "Như trên" and "Lưu: ...", which stay; a line "Lưu: ..." takes the last one's place
     */
    @Schema(name = "ReportRecipients")
    record RecipientsOfReport(
            @NotNull(message = "{recipients.required}")
            @Size(max = 30, message = "{list.tooLong}")
            @Schema(examples = "Thường trực Tỉnh ủy (để b/c)")
            @OneLine
            List<@NotBlank(message = "{recipients.required}") @Size(max = 300, message = "{text.tooLong}") String>
                    recipients) {

        /** @throws ProblemException INVALID by field, with the successor of a body that has ended */
        List<String> check(LocalDate today) {
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
    record Withdrawal(
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

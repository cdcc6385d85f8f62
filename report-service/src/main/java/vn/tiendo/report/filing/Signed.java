package vn.tiendo.report.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import vn.tiendo.report.content.head.Signature;

/** What the clerical office gave a report at signing. */
@Embeddable
public record Signed(
        @Column(name = "signed_number") String number,
        @Column(name = "signed_date") LocalDate date,
        @Column(name = "signed_authority") String authority,
        @Column(name = "signed_post") String post,
        @Column(name = "signed_signer") String signer) {

    public Signature signature() {
        return new Signature(number, date, authority, post, signer);
    }
}

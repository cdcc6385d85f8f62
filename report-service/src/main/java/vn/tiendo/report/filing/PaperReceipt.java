package vn.tiendo.report.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A paper copy that came in. What was recorded before they were asked for has the day alone.
 *
 * @param receivedOn day of receipt, in Asia/Ho_Chi_Minh
 * @param number of the document
 * @param date of the document
 * @param arrivalNumber số đến
 */
@Embeddable
public record PaperReceipt(
        @Column(name = "paper_received_on") LocalDate receivedOn,
        @Column(name = "paper_number") String number,
        @Column(name = "paper_date") LocalDate date,
        @Column(name = "paper_arrival_number") String arrivalNumber) {}

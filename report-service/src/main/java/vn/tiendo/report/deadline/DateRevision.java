package vn.tiendo.report.deadline;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.contracts.obligation.ReportPeriod;

/**
 * What the feed gives out of one due date, and how often it has changed.
 *
 * @param sequence 0, then one more for each change
 * @param changedAt when this state was given out first
 */
record DateRevision(Key key, int sequence, Dates dates, Instant changedAt) {

    /**
     * One obligation in one year or a part of it.
     *
     * @param part empty: the year
     */
    @Embeddable
    record Key(String obligation, int year, String part) implements Serializable {

        Key(String obligation, int year) {
            this(obligation, year, "");
        }

        ReportPeriod period() {
            return ReportPeriod.of(year, part);
        }
    }

    /**
     * What makes a new revision when it changes; words do not.
     *
     * @param cancelled no longer due; the dates are those given out last
     */
    @Embeddable
    record Dates(LocalDate nominal, LocalDate effective, LocalDate closing, boolean cancelled) {

        static Dates of(Deadline deadline) {
            return new Dates(deadline.nominal(), deadline.effective(), deadline.closing(), false);
        }

        Dates asCancelled() {
            return new Dates(nominal, effective, closing, true);
        }
    }
}

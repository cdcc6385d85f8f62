package vn.tiendo.plan.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.platform.access.Caller;

/** One value as it was handed in. A later one of the same year takes its place in what is shown; none is altered. */
@Entity
@Immutable
class Measurement {

    @EmbeddedId
    private Key key;

    private int measuredYear;

    @Column(precision = 16, scale = 4)
    private BigDecimal figure;

    private LocalDate reachedOn;

    private String words;

    @JdbcTypeCode(SqlTypes.JSON)
    private Source source;

    private String note;
    private Instant recordedAt;
    private String subject;
    private String agency;
    private boolean toConfirm;

    /** What was said of it; its repository adds it. */
    @Transient
    private Confirmation confirmation;

    Measurement() {}

    /** @param toConfirm whether somebody else has to say that it holds */
    Measurement(Key key, MeasurementRequest handedIn, Instant at, Caller by, String agency, boolean toConfirm) {
        this.key = key;
        this.reachedOn = handedIn.reachedOn();
        this.measuredYear = reachedOn == null ? handedIn.year() : reachedOn.getYear();
        this.figure = handedIn.value();
        this.words = handedIn.words();
        this.source = handedIn.source();
        this.note = handedIn.note();
        this.recordedAt = at;
        this.subject = by.subject();
        this.agency = agency;
        this.toConfirm = toConfirm;
    }

    Key key() {
        return key;
    }

    void setConfirmation(Confirmation said) {
        confirmation = said;
    }

    /** What was said of it, or null. */
    Confirmation said() {
        return confirmation;
    }

    Verification confirmation() {
        if (confirmation != null) {
            return confirmation.outcome().verification;
        }
        return toConfirm ? Verification.PENDING : Verification.NOT_NEEDED;
    }

    String target() {
        return key.target;
    }

    int number() {
        return key.number;
    }

    int year() {
        return measuredYear;
    }

    BigDecimal value() {
        return Figures.plain(figure);
    }

    LocalDate reachedOn() {
        return reachedOn;
    }

    String words() {
        return words;
    }

    Source source() {
        return source;
    }

    String note() {
        return note;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String subject() {
        return subject;
    }

    String agency() {
        return agency;
    }

    /** @param number from 1, in the order of recording */
    @Embeddable
    record Key(String target, int number) {}
}

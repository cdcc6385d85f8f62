package vn.tiendo.plan.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    Measurement() {}

    Measurement(Key key, MeasurementRequest handedIn, Instant at, Caller by, String agency) {
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

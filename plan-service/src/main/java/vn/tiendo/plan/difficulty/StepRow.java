package vn.tiendo.plan.difficulty;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A step as it is kept; never altered. */
@Entity
@Immutable
@Table(name = "difficulty_step")
class StepRow {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private DifficultyState state;

    private Instant recordedAt;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private String agency;
    private String content;
    private String addressee;

    StepRow() {}

    StepRow(UUID difficulty, Step step) {
        this.key = new Key(difficulty, step.number());
        this.state = step.state();
        this.recordedAt = step.at();
        this.subject = step.by().subject();
        this.capacity = step.by().as();
        this.agency = step.by().agency();
        this.content = step.text();
        this.addressee = step.to();
    }

    UUID difficulty() {
        return key.difficulty;
    }

    Step step() {
        return new Step(key.number, state, recordedAt, new Step.By(subject, capacity, agency), content, addressee);
    }

    @Embeddable
    record Key(UUID difficulty, long number) {}
}

package vn.tiendo.plan.classification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An act or a request in the registry; never altered. */
@Entity
@Immutable
@Table(name = "task_trigger")
class TaskTrigger {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String task;

    @Column(name = "occurrence_key")
    private String key;

    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private RecordedTrigger recorded;

    TaskTrigger() {}

    TaskTrigger(RecordedTrigger recorded) {
        this.task = recorded.task();
        this.key = recorded.occurrence().key();
        this.recordedAt = recorded.at();
        this.recorded = recorded;
    }

    RecordedTrigger recorded() {
        return recorded;
    }
}

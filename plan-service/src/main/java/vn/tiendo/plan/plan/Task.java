package vn.tiendo.plan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.plan.timeframe.TimeFrame;

/** A task in the registry; the columns beside the definition are what queries filter by. */
@Entity
public class Task {

    @Id
    private String id;

    private String plan;

    private String province;

    private int position;

    @Enumerated(EnumType.STRING)
    private Pillar pillar;

    @Enumerated(EnumType.STRING)
    private TimeFrame.Kind kind;

    private String title;

    /** Title, number, deliverable, and the lead agencies in the plan's words. */
    @Column(insertable = false, updatable = false)
    private String searchText;

    @Column(insertable = false, updatable = false)
    private String sortTitle;

    /** Kinds of all time frames, each in quotation marks; {@link #kind} is the first. */
    @Column(insertable = false, updatable = false)
    private String kinds;

    @Column(name = "task_function")
    private String function;

    @JdbcTypeCode(SqlTypes.JSON)
    private TaskDefinition definition;

    @JdbcTypeCode(SqlTypes.JSON)
    private TaskDefinition.Classification classification;

    private boolean unclassified;

    /** From 1; counts the changes of what is shown of it. */
    private long version = 1;

    Task() {}

    public Task(TaskDefinition definition) {
        this.id = definition.id();
        define(definition);
    }

    public void define(TaskDefinition definition) {
        if (this.definition != null && !this.definition.equals(definition)) {
            version++;
        }
        this.plan = definition.plan();
        this.province = definition.province();
        this.position = definition.position();
        this.pillar = definition.pillar();
        this.title = definition.title();
        this.function = definition.function();
        this.definition = definition;
        index();
    }

    /** Keeps what an official said about the time; what the plan says stays beside it. */
    public void classify(TaskDefinition.Classification classification) {
        this.classification = classification;
        version++;
        index();
    }

    private void index() {
        kind = definition().frames().get(0).kind();
        unclassified = classification == null && definition.hasUnclearTime();
    }

    /** Whether the plan's words leave open when it is due, whatever an official has said since. */
    public boolean hasUnclearTime() {
        return definition.hasUnclearTime();
    }

    /** Whether the plan says nothing of time, so that it has an occurrence in each year. */
    public boolean hasNoTime() {
        return definition.frames().stream().anyMatch(frame -> frame.kind() == TimeFrame.Kind.NONE);
    }

    public long version() {
        return version;
    }

    public TaskDefinition definition() {
        return classification == null ? definition : definition.classified(classification);
    }
}

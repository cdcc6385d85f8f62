package vn.tiendo.plan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

    /** Order of paging; an amendment never moves it, whatever it does to the order in the plan. */
    private int position;

    @Column(name = "task_number")
    private String number;

    @Enumerated(EnumType.STRING)
    private Pillar pillar;

    private String title;

    /** Title, number, deliverable, and the lead agencies in the plan's words. */
    @Column(insertable = false, updatable = false)
    private String searchText;

    @Column(insertable = false, updatable = false)
    private String sortTitle;

    /** Kinds of all time frames, each in quotation marks. */
    @Column(insertable = false, updatable = false)
    private String kinds;

    /** Ids of the agencies that the plan names as leads, each in quotation marks. */
    @Column(insertable = false, updatable = false)
    private String leadAgencies;

    @Column(name = "task_function")
    private String function;

    @JdbcTypeCode(SqlTypes.JSON)
    private TaskDefinition definition;

    @JdbcTypeCode(SqlTypes.JSON)
    private TaskDefinition.Classification classification;

    /** Years of which it was said that its act is not issued, or null. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Integer> notIssuedYears;

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
        describe(definition);
    }

    private void describe(TaskDefinition definition) {
        this.number = definition.number();
        this.pillar = definition.pillar();
        this.title = definition.title();
        this.function = definition.function();
        this.definition = definition;
        index();
    }

    /** Stands in lists at a place of its own, where the order in the plan is another task's place already. */
    public Task at(int position) {
        this.position = position;
        return this;
    }

    /**
     * Takes what an amendment says; its place in lists stays. What officials said about words that are no longer the plan's, and
     * about the act that these waited for, is dropped.
     */
    public void amend(TaskDefinition amended) {
        if (!Objects.equals(amended.timeWords(), definition.timeWords())) {
            classification = null;
            notIssuedYears = null;
        }
        version++;
        describe(amended);
    }

    /** What the plan says, without what an official said about its time. */
    public TaskDefinition asWorded() {
        return definition;
    }

    public int position() {
        return position;
    }

    /** Keeps what an official said about the time; what the plan says stays beside it. */
    public void classify(TaskDefinition.Classification classification) {
        this.classification = classification;
        version++;
        index();
    }

    /**
     * Keeps that the act it waits for is not issued in a year.
     *
     * @return false: that was said before
     */
    public boolean answerNotIssued(int year) {
        Set<Integer> years = new TreeSet<>(definition().notIssuedYears());
        if (!years.add(year)) {
            return false;
        }
        notIssuedYears = List.copyOf(years);
        version++;
        return true;
    }

    /** What was said of the year of an act that is recorded now, and of later ones, was not so. */
    public void actIssued(int year) {
        List<Integer> said = definition().notIssuedYears();
        List<Integer> left = said.stream().filter(y -> y < year).toList();
        if (!left.equals(said)) {
            notIssuedYears = left;
            version++;
        }
    }

    private void index() {
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
        TaskDefinition said = classification == null ? definition : definition.classified(classification);
        return notIssuedYears == null ? said : said.notIssued(notIssuedYears);
    }
}

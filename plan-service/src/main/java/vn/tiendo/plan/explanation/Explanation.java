package vn.tiendo.plan.explanation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.clock.Vietnam;
import vn.tiendo.plan.explanation.ExplanationView.By;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** A question to an agency about one assignment. It is answered once, and what was said stays. */
@Entity
class Explanation implements Changeable {

    @Id
    private UUID id;

    private UUID assignment;
    private String task;
    private String taskFunction;
    private String plan;
    private String province;
    private String agency;
    private String question;
    private LocalDate answerBy;
    private Instant askedAt;
    private String askedBy;

    @Enumerated(EnumType.STRING)
    private Asker askedAs;

    private String askedFor;
    private String answer;
    private Instant answeredAt;
    private LocalDate answeredOn;
    private String answeredBy;
    private String answeredFor;

    Explanation() {}

    /**
     * What it is about.
     *
     * @param agency lead agency
     */
    record Subject(UUID assignment, TaskDefinition task, String agency) {}

    Explanation(UUID id, Subject about, ExplanationForm asked, Instant at, Asker as, By by) {
        this.id = id;
        this.assignment = about.assignment();
        this.task = about.task().id();
        this.taskFunction = about.task().function();
        this.plan = about.task().plan();
        this.province = about.task().province();
        this.agency = about.agency();
        this.question = asked.question();
        this.answerBy = asked.answerBy();
        this.askedAt = at;
        this.askedAs = as;
        this.askedBy = by.subject();
        this.askedFor = by.agency();
    }

    /** Takes the answer, in time or not; throws CONFLICT when there is one. */
    void answer(String text, Instant at, By by) {
        if (answer != null) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Đã giải trình; nội dung đã gửi được giữ nguyên.",
                    "It has been answered; what was said stays.");
        }
        answer = text;
        answeredAt = at;
        answeredOn = at.atZone(Vietnam.ZONE).toLocalDate();
        answeredBy = by.subject();
        answeredFor = by.agency();
    }

    ExplanationView view(LocalDate today) {
        return new ExplanationView(
                id,
                assignment,
                task,
                plan,
                province,
                agency,
                question,
                answerBy,
                askedAt,
                askedAs,
                new By(askedBy, askedFor),
                (answeredOn == null ? today : answeredOn).isAfter(answerBy),
                answer == null
                        ? null
                        : new ExplanationView.Answer(answer, answeredAt, new By(answeredBy, answeredFor)));
    }

    /** For which agency an answer is given. */
    Scope.Subject about(String focalAgency) {
        return new Scope.Subject(agency, taskFunction, focalAgency, null);
    }

    UUID id() {
        return id;
    }

    String plan() {
        return plan;
    }

    @Override
    public String province() {
        return province;
    }
}

package vn.tiendo.plan.contribution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.plan.plan.Evidence;

/** A contribution note as it is kept; never altered. */
@Entity
@Immutable
class Contribution {

    @Id
    private UUID id;

    private UUID assignment;
    private String task;
    private String plan;
    private String province;
    private String agency;
    private String content;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence;

    private Instant recordedAt;
    private String subject;
    private String byAgency;

    Contribution() {}

    Contribution(ContributionView view) {
        this.id = view.id();
        this.assignment = view.assignment();
        this.task = view.task();
        this.plan = view.plan();
        this.province = view.province();
        this.agency = view.agency();
        this.content = view.text();
        this.evidence = view.evidence();
        this.recordedAt = view.recordedAt();
        this.subject = view.by().subject();
        this.byAgency = view.by().agency();
    }

    ContributionView view() {
        return new ContributionView(
                id,
                assignment,
                task,
                plan,
                province,
                agency,
                content,
                evidence,
                recordedAt,
                new ContributionView.By(subject, byAgency));
    }
}

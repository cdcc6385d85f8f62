package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.plan.ObligationDefinition.Dates;
import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;

/** A reporting obligation in the registry. */
@Entity
public class Obligation {

    @Id
    private String id;

    private String plan;

    /** Each change of the definition or of the operator's setting is the next one. */
    @Version
    private long version = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    private ObligationDefinition definition;

    /** Null until an operator sets something. */
    @JdbcTypeCode(SqlTypes.JSON)
    private OperatorSetting operatorSetting;

    /** Parts of a year that were due before are not asked for; null: it is as its plan was registered. */
    private LocalDate askedFrom;

    Obligation() {}

    public Obligation(ObligationDefinition definition) {
        this.id = definition.id();
        define(definition);
    }

    /** It has come to its plan later, or in another rhythm: what was due of it before that day is nobody's omission. */
    public Obligation askedFrom(LocalDate day) {
        askedFrom = definition.every() == Frequency.ANNUAL ? null : day;
        return this;
    }

    /** Takes what the plan says from a day on; what an operator set stays. */
    public void define(ObligationDefinition stated, LocalDate today) {
        boolean rhythm = stated.every() != definition.every();
        define(stated);
        if (rhythm) {
            askedFrom(today);
        }
    }

    private void define(ObligationDefinition definition) {
        this.plan = definition.plan();
        this.definition = definition;
    }

    /** Sets by when, where the plan leaves that open. */
    public void setDate(Schedule schedule, DayOfYear closing, Decision basis) {
        operatorSetting = setting().dated(Dates.of(schedule), closing, basis);
    }

    /** Switches a default of ours off, or on again. */
    public void setActive(boolean active, String reason) {
        operatorSetting = setting().switched(active, reason);
    }

    /** What the plan says, or our default for it. */
    public ObligationDefinition definition() {
        return definition;
    }

    /** What would apply if the plan said this. */
    ObligationDefinition applied(ObligationDefinition stated) {
        return setting().on(stated);
    }

    /** What applies, with the operator's date where the plan leaves it open. */
    public ObligationDefinition applied() {
        return applied(definition);
    }

    public ObligationView view() {
        return new ObligationView(
                applied(), setting().activates(definition), setting().reason(), dueBasis(), version);
    }

    /**
     * What its event says, after the schema {@code registry.obligation.v1}.
     *
     * @param registeredAt when its plan was registered here, before which nothing is due
     */
    public Object event(Instant registeredAt) {
        return new Event(applied(), setting().activates(definition), dueBasis(), registeredAt, askedFrom);
    }

    private Decision dueBasis() {
        return setting().dates(definition) ? setting().basis() : null;
    }

    private OperatorSetting setting() {
        return operatorSetting == null ? OperatorSetting.NONE : operatorSetting;
    }

    record Event(
            @JsonUnwrapped ObligationDefinition definition,
            boolean active,
            Decision dueBasis,
            Instant registeredAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate askedFrom) {}
}

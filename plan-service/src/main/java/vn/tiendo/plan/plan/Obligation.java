package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    Obligation() {}

    public Obligation(ObligationDefinition definition) {
        this.id = definition.id();
        define(definition);
    }

    /** Takes what the plan says; what an operator set stays. */
    public void define(ObligationDefinition definition) {
        this.plan = definition.plan();
        this.definition = definition;
    }

    /** Sets the date that the plan leaves open. */
    public void setDate(DayOfYear due, DayOfYear closing, Decision basis) {
        operatorSetting = setting().dated(due, closing, basis);
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
        return new Event(applied(), setting().activates(definition), dueBasis(), registeredAt);
    }

    private Decision dueBasis() {
        return setting().dates(definition) ? setting().basis() : null;
    }

    private OperatorSetting setting() {
        return operatorSetting == null ? OperatorSetting.NONE : operatorSetting;
    }

    record Event(
            @JsonUnwrapped ObligationDefinition definition, boolean active, Decision dueBasis, Instant registeredAt) {}
}

package vn.tiendo.plan.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A reporting obligation in the registry. */
@Entity
public class Obligation {

    @Id
    private String id;

    private String plan;

    @JdbcTypeCode(SqlTypes.JSON)
    private ObligationDefinition definition;

    Obligation() {}

    public Obligation(ObligationDefinition definition) {
        this.id = definition.id();
        define(definition);
    }

    public void define(ObligationDefinition definition) {
        this.plan = definition.plan();
        this.definition = definition;
    }

    public ObligationDefinition definition() {
        return definition;
    }
}

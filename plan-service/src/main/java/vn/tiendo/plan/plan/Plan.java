package vn.tiendo.plan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A plan in the registry. */
@Entity
public class Plan {

    @Id
    private String id;

    private String province;

    @Column(updatable = false)
    private Instant registeredAt;

    /** Title and number. */
    @Column(insertable = false, updatable = false)
    private String searchText;

    @Column(insertable = false, updatable = false)
    private String sortTitle;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanDefinition definition;

    Plan() {}

    public Plan(PlanDefinition definition, Instant registeredAt) {
        this.id = definition.id();
        this.registeredAt = registeredAt;
        define(definition);
    }

    public void define(PlanDefinition definition) {
        this.province = definition.province();
        this.definition = definition;
    }

    public PlanDefinition definition() {
        return definition;
    }

    /** When it was registered here; nothing is due for years before. */
    public Instant registeredAt() {
        return registeredAt;
    }
}

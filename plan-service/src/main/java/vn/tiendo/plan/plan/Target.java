package vn.tiendo.plan.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.platform.change.Changeable;

/** A target in the registry. */
@Entity
public class Target implements Changeable {

    @Id
    private String id;

    private String plan;

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private TargetDefinition definition;

    Target() {}

    public Target(TargetDefinition definition) {
        this.id = definition.id();
        define(definition);
    }

    public void define(TargetDefinition definition) {
        this.plan = definition.plan();
        this.position = definition.position();
        this.definition = definition;
    }

    @Override
    public String province() {
        return definition.province();
    }

    public TargetDefinition definition() {
        return definition;
    }
}

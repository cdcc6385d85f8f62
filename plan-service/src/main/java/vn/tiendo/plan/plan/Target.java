package vn.tiendo.plan.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
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

    /** Each change of the definition or of who answers for it is the next one. */
    @Version
    private long version = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    private TargetDefinition definition;

    /** Null until an official has said who answers for it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private OwnerSetting ownerSetting;

    Target() {}

    public Target(TargetDefinition definition) {
        this.id = definition.id();
        define(definition);
    }

    /** Takes what the plan says; whom an official named stays. */
    public void define(TargetDefinition definition) {
        this.plan = definition.plan();
        this.position = definition.position();
        this.definition = definition;
    }

    public String id() {
        return id;
    }

    @Override
    public String province() {
        return definition.province();
    }

    @Override
    public long version() {
        return version;
    }

    /** What the plan says. */
    public TargetDefinition definition() {
        return definition;
    }

    /** Says who answers for it where the plan does not; nobody: it is open again. */
    public void setOwners(List<String> agencies, String basis) {
        ownerSetting = new OwnerSetting(agencies, basis);
    }

    /** What applies: with whom an official named, where the plan names nobody. */
    public TargetDefinition applied() {
        return isSetHere() ? definition.answeredBy(ownerSetting.agencies()) : definition;
    }

    /** On what it rests that they answer for it; null where the plan says so, or nobody does. */
    public String ownerBasis() {
        return isSetHere() ? ownerSetting.basis() : null;
    }

    private boolean isSetHere() {
        return ownerSetting != null
                && !ownerSetting.agencies().isEmpty()
                && definition.owners().isEmpty();
    }

    /** @param agencies ids, in the order in which they were named */
    record OwnerSetting(List<String> agencies, String basis) {}
}

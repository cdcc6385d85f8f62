package vn.tiendo.plan.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An agency in the registry; the columns beside the definition are what queries filter and sort by. */
@Entity
public class Agency {

    @Id
    private String id;

    private String province;

    @Enumerated(EnumType.STRING)
    private AgencyDefinition.Kind kind;

    private String name;

    /** Name and aliases. */
    @Column(insertable = false, updatable = false)
    private String searchText;

    @Column(insertable = false, updatable = false)
    private String sortName;

    private LocalDate validFrom;

    private LocalDate validTo;

    /** An official has said how it is, which a file does not take back. */
    private boolean changedHere;

    @Version
    private long version = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    private AgencyDefinition definition;

    Agency() {}

    public Agency(AgencyDefinition definition) {
        this.id = definition.id();
        define(definition);
    }

    /** As a file says, unless an official has said otherwise. */
    public void load(AgencyDefinition loaded) {
        if (!changedHere) {
            define(loaded);
        }
    }

    /** As an official says. */
    public void decide(AgencyDefinition decided) {
        changedHere = true;
        define(decided);
    }

    private void define(AgencyDefinition definition) {
        this.province = definition.province();
        this.kind = definition.kind();
        this.name = definition.name();
        this.validFrom = definition.validFrom();
        this.validTo = definition.validTo();
        this.definition = definition;
    }

    public AgencyDefinition definition() {
        return definition;
    }

    public long version() {
        return version;
    }

    boolean isChangedHere() {
        return changedHere;
    }
}

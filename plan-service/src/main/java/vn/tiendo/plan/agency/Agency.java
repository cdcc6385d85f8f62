package vn.tiendo.plan.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private AgencyDefinition definition;

    Agency() {}

    public Agency(AgencyDefinition definition) {
        this.id = definition.id();
        define(definition);
    }

    public void define(AgencyDefinition definition) {
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
}

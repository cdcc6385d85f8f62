package vn.tiendo.plan.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A province in the registry. */
@Entity
public class Province {

    @Id
    private String id;

    private LocalDate validTo;

    private String successor;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProvinceDefinition definition;

    Province() {}

    public Province(ProvinceDefinition definition) {
        this.id = definition.id();
        define(definition);
    }

    public void define(ProvinceDefinition definition) {
        this.validTo = definition.validTo();
        this.successor = definition.successor();
        this.definition = definition;
    }

    public ProvinceDefinition definition() {
        return definition;
    }
}

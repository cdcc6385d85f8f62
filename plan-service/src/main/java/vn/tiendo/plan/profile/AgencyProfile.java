package vn.tiendo.plan.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.plan.agency.AgencyDefinition;

/** An agency's document profile: as shipped, and as its focal agency set it. */
@Entity
class AgencyProfile {

    @Id
    private String agency;

    private String province;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentProfile shipped;

    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentProfile given;

    AgencyProfile() {}

    AgencyProfile(AgencyDefinition agency) {
        this.agency = agency.id();
        this.province = agency.province();
    }

    void ship(DocumentProfile profile) {
        shipped = profile;
    }

    void give(DocumentProfile profile) {
        given = profile;
    }

    String agency() {
        return agency;
    }

    /** What its entity tag says: the first is 1. */
    long version() {
        return version + 1;
    }

    /** What applies; null: nothing is known. */
    DocumentProfile applied() {
        return given == null ? shipped : given;
    }
}

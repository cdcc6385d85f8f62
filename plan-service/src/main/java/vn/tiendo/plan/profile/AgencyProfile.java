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
    private long version = 1;

    /** Null: the catalogue says nothing of it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentProfile shipped;

    /** Null until somebody sets one; it goes before what is shipped. */
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

    long version() {
        return version;
    }

    /** What applies; null: nothing is known. */
    DocumentProfile applied() {
        return given == null ? shipped : given;
    }
}

package vn.tiendo.plan.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A version's place in the change feed; written by the relay when it has sent the version. */
@Entity
@Immutable
@Table(name = "feed")
class FeedEntry {

    @Id
    private Long position;

    private UUID assignment;
    private long version;

    FeedEntry() {}
}

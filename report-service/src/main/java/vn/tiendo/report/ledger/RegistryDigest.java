package vn.tiendo.report.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.tiendo.digest.AssignmentDigest;

/**
 * What the registry says that it holds of a part of a province's assignments, after the schema {@code registry.digest.v1}.
 *
 * @param takenAt every version recorded before it is counted, and no other
 */
public record RegistryDigest(
        String id, String province, String bucket, Instant takenAt, List<AssignmentDigest> assignments) {

    public RegistryDigest {
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(province, "province is missing");
        Objects.requireNonNull(bucket, "bucket is missing");
        Objects.requireNonNull(takenAt, "takenAt is missing");
        assignments = List.copyOf(assignments);
    }
}

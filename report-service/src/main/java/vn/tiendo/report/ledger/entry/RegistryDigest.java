package vn.tiendo.report.ledger.entry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.tiendo.contracts.digest.AssignmentDigest;

/**
 * What the registry says that it holds of a part of a province's assignments, after the schema {@code registry.digest.v1}.
 *
 * @param takenAt every version recorded before it is counted, and no other
 */
public record RegistryDigest(
        String id, String province, String bucket, Instant takenAt, List<AssignmentDigest> assignments) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public RegistryDigest {
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(province, "province is missing");
        Objects.requireNonNull(bucket, "bucket is missing");
        Objects.requireNonNull(takenAt, "takenAt is missing");
        assignments = List.copyOf(assignments);
    }

    /**
     * What a comparison writes down of it must fit there.
     *
     * @throws IllegalArgumentException when it does not
     */
    public RegistryDigest bounded() {
        for (AssignmentDigest assignment : assignments) {
            Document.required("assignments.id", assignment.id(), 36);
            if (!SHA_256.matcher(Document.required("assignments.digest", assignment.digest()))
                    .matches()) {
                throw new IllegalArgumentException("assignments.digest is no SHA-256");
            }
        }
        return this;
    }
}

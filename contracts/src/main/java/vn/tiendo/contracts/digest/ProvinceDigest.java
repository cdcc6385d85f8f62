package vn.tiendo.contracts.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one side holds of a province's plans.
 *
 * @param province that issued the plans
 * @param versions of all assignments together
 * @param digest SHA-256, hex, of a line {@code <id>:<versions>:<digest>} for each assignment, in the order of ids
 * @param asOf only versions recorded before it are counted; null: all
 */
@Schema(name = "ProvinceDigest")
public record ProvinceDigest(
        @Schema(examples = "quang-ninh") String province,
        @Schema(examples = "36") long assignments,
        @Schema(examples = "42") long versions,
        String digest,
        @Schema(nullable = true) Instant asOf) {

    public static ProvinceDigest of(String province, Collection<AssignmentDigest> assignments, Instant asOf) {
        Map<String, AssignmentDigest> sorted = new TreeMap<>();
        assignments.forEach(a -> sorted.put(a.id(), a));
        StringBuilder lines = new StringBuilder();
        sorted.values().forEach(a -> lines.append(a.id())
                .append(':')
                .append(a.versions())
                .append(':')
                .append(a.digest())
                .append('\n'));
        return new ProvinceDigest(
                province,
                sorted.size(),
                sorted.values().stream().mapToLong(AssignmentDigest::versions).sum(),
                Sha256.hex(lines.toString()),
                asOf);
    }
}

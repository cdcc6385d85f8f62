package vn.tiendo.contracts.digest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one side holds of an assignment.
 *
 * @param id of the assignment
 * @param versions how many versions are counted
 * @param digest SHA-256, hex, of a line {@code <version>:<SHA-256 of the version's JSON>} for each of them, in their order
 */
@Schema(name = "AssignmentDigest")
public record AssignmentDigest(
        @Schema(examples = "0192a000-0000-7000-8000-000000000001")
        String id,

        @Schema(examples = "2") long versions,
        String digest) {

    /** The part of a province to which an assignment belongs: 00 to 3f. */
    public static String bucket(String id) {
        return "%02x".formatted(Sha256.of(id)[0] & 63);
    }

    /** Adds up the lines of an assignment's versions. */
    public static final class Lines {

        private final StringBuilder text = new StringBuilder();
        private long versions;

        /**
         * @param hash SHA-256 of the version's JSON, hex
         */
        public void add(long version, String hash) {
            text.append(version).append(':').append(hash).append('\n');
            versions++;
        }

        /** Something that the other side has not: the digests will differ. */
        public void spoil(String what) {
            text.append(what).append('\n');
        }

        public AssignmentDigest of(String id) {
            return new AssignmentDigest(id, versions, Sha256.hex(text.toString()));
        }
    }
}

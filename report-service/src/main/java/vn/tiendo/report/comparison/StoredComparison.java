package vn.tiendo.report.comparison;

import java.time.Instant;

/**
 * A comparison as it was stored.
 *
 * @param hash SHA-256 of the JSON, in hex
 */
record StoredComparison(int year, byte[] json, byte[] html, String hash, Instant cutOff, Instant assembledAt) {

    byte[] in(ComparisonFormat format) {
        return switch (format) {
            case json -> json;
            case html -> html;
        };
    }
}

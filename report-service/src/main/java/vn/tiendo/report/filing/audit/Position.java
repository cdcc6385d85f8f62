package vn.tiendo.report.filing.audit;

import java.time.Instant;

/** The place of a row, behind which a page begins; {@code id} is the row's. */
record Position(Instant at, String id) {

    private static final String SEPARATOR = ":";

    /** The id of the setting of an outline. */
    static String idOf(String obligation, int year, int version) {
        return obligation + SEPARATOR + year + SEPARATOR + version;
    }

    /** @throws IllegalArgumentException if the id is of no row */
    Position {
        String[] parts = id.split(SEPARATOR, -1);
        if (parts.length == 1) {
            Long.parseLong(id);
        } else if (parts.length == 3) {
            Integer.parseInt(parts[1]);
            Integer.parseInt(parts[2]);
        } else {
            throw new IllegalArgumentException(id);
        }
    }

    boolean isStep() {
        return !id.contains(SEPARATOR);
    }

    long step() {
        return Long.parseLong(id);
    }

    String obligation() {
        return id.split(SEPARATOR)[0];
    }

    int year() {
        return Integer.parseInt(id.split(SEPARATOR)[1]);
    }

    int version() {
        return Integer.parseInt(id.split(SEPARATOR)[2]);
    }
}

package vn.tiendo.report.deadline;

import java.io.ByteArrayOutputStream;

/** Long content lines (RFC 5545, 3.1). Octets are what counts, and Vietnamese letters are up to three; ical4j counts letters. */
final class Folding {

    /** Octets of a line without its end. */
    private static final int WIDTH = 75;

    private static final byte[] FOLD = {'\r', '\n', ' '};

    private Folding() {}

    /** Breaks long lines between characters. */
    static byte[] fold(byte[] utf8) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream(utf8.length + utf8.length / WIDTH * FOLD.length);
        int width = 0;
        for (byte octet : utf8) {
            if (width + octets(octet) > WIDTH) {
                folded.writeBytes(FOLD);
                width = 1;
            }
            folded.write(octet);
            width = octet == '\n' ? 0 : width + 1;
        }
        return folded.toByteArray();
    }

    /** Octets that must stay together from here: of a whole character at its first octet, of none within one or at a line's end. */
    private static int octets(byte octet) {
        if (octet == '\r' || octet == '\n' || (octet & 0xC0) == 0x80) {
            return 0;
        }
        return octet >= 0 ? 1 : Integer.numberOfLeadingZeros(~(octet << 24));
    }
}

package vn.tiendo.report.calendarlink;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tiendo.contracts.digest.Sha256;

/** What makes an address that nobody guesses: 128 random bits. */
record CalendarSecret(String text) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CalendarSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CalendarSecret(HexFormat.of().formatHex(bytes));
    }

    /** Empty for what was never given out. */
    static Optional<CalendarSecret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CalendarSecret(text)) : Optional.empty();
    }

    /** Not salted: what has 128 random bits is in no table of hashes. */
    String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}

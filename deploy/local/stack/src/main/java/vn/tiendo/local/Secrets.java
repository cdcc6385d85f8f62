package vn.tiendo.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of one run. */
final class Secrets {

    private static final int BYTES = 32;

    private Secrets() {}

    /** One that nobody knows but who it is given to; a session ends with the stack that it was opened at. */
    static String made() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}

package vn.tiendo.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.tiendo.devservices.DevServices;

/** Bearer tokens as the issuer gives them. */
public final class Tokens {

    private Tokens() {}

    /** A reader of everything. */
    public static String reader() {
        return mint(Map.of("roles", List.of("reader")));
    }

    /** A reader of one province. */
    public static String reader(String province) {
        return mint(Map.of("roles", List.of("reader"), "province", province));
    }

    public static String mint(Map<String, ?> claims) {
        return DevServices.start().tokens().mint("test", claims, Duration.ofHours(1));
    }
}

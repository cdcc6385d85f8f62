package vn.tiendo.platform.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Origins whose scripts may ask the API, as an operator names them.
 *
 * @param names as browsers send them
 */
public record AllowedOrigins(Set<String> names) {

    public static final String PROPERTY = "cors.origins";

    /** As browsers write an origin: host in small letters, no port where it is that of the scheme, nothing behind it. */
    private static final Pattern ORIGIN =
            Pattern.compile("https://[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::(?!443$)[1-9][0-9]{0,4})?");

    private static final Pattern OF_THIS_MACHINE =
            Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1)(?::(?!80$)[1-9][0-9]{0,4})?");

    static AllowedOrigins of(Optional<String> setting) {
        return new AllowedOrigins(split(setting).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> split(Optional<String> setting) {
        return setting.stream()
                .flatMap(Pattern.compile(",")::splitAsStream)
                .map(String::strip)
                .filter(each -> !each.isEmpty());
    }

    /**
     * Why a setting must not be taken; empty when it may.
     *
     * @param onOneMachine for trying out, where pages come without TLS
     */
    public static Optional<String> refusal(Optional<String> setting, boolean onOneMachine) {
        List<String> wrong = split(setting)
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .filter(origin ->
                        !(onOneMachine && OF_THIS_MACHINE.matcher(origin).matches()))
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("CORS_ORIGINS names origins such as https://bao-cao.example.gov.vn, each in full and with"
                        + " commas between them, not '" + wrong.get(0)
                        + "'; leave it out where no page of another origin"
                        + " asks.");
    }

    boolean contain(String origin) {
        return origin != null && names.contains(origin);
    }
}

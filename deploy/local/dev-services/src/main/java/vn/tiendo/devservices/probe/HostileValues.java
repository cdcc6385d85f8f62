package vn.tiendo.devservices.probe;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.devservices.probe.DocumentedInputs.Field;

/** What a field of a body must not take, as JSON. */
public final class HostileValues {

    private static final int PART = 4;

    private static final List<String> TEXTS = List.of(
            "\"a\\u0000b\"",
            "\"\\u0000\"",
            "\"a\\u0007b\"",
            "\"a\\u000bb\"",
            "\"a\\u007fb\"",
            "\"a\\u0085b\"",
            "\"a\\u061cb\"",
            "\"a\\u200eb\"",
            "\"\\u200fa\"",
            "\"a\\u202ab\"",
            "\"a\\u202eb\"",
            "\"a\\u2066b\"",
            "\"a\\u2069\"",
            "\"\\ufeffa\"",
            "\"a\\ufffeb\"",
            "\"a\\uffffb\"",
            "\"a\\ufdd0b\"",
            "\"a\\ud83f\\udfffb\"",
            "\"a\\udb40\\udc41b\"",
            "\"a\\ud800\"",
            "\"\\udc00a\"",
            "1",
            "1.5",
            "true",
            "[]",
            "[\"a\"]",
            "{}");

    private static final List<String> DAYS = List.of(
            "\"+999999999-01-01\"",
            "\"-999999999-01-01\"",
            "\"+10000-01-01\"",
            "\"0000-01-01\"",
            "\"1899-12-31\"",
            "\"2201-01-01\"",
            "\"2026-1-1\"",
            "\"20260101\"",
            "\"2026-02-30\"",
            "\"2026-11-30T00:00:00\"",
            "\"2026-11-30T00:00:00Z\"",
            "\"2026-11-30 \"",
            "\" 2026-11-30\"",
            "\"\"",
            "\"30/11/2026\"",
            "[2026,11,30]",
            "20261130",
            "1.5",
            "true",
            "{}");

    private static final List<String> UUIDS =
            List.of("\"\"", "\"1-1-1-1-1\"", "\"AZt1WiKAeoqmDP3mHHbsig==\"", "1", "{}");

    private static final List<String> WHOLE_NUMBERS = List.of(
            "\"\"", "\"50\"", "\" \"", "1.0", "1e1", "true", "[]", "[1]", "{}", "\"NaN\"", "99999999999999999999");

    private static final List<String> NUMBERS = List.of(
            "\"\"",
            "\"5\"",
            "true",
            "[]",
            "[1]",
            "{}",
            "\"NaN\"",
            "\"Infinity\"",
            "1e999999999",
            "1e-999999999",
            "1e16");

    private static final List<String> BOOLEANS = List.of("\"\"", "\"true\"", "1", "0", "1.0", "[]", "[true]", "{}");

    private HostileValues() {}

    /** One in {@value #PART} of them, others for each field: each value is tried on many fields, and the walk takes seconds. */
    public static List<String> of(Field field) {
        List<String> all = all(field);
        int first = Math.floorMod((field.target() + field.name()).hashCode(), PART);
        return IntStream.range(0, all.size())
                .filter(i -> i % PART == first)
                .mapToObj(all::get)
                .toList();
    }

    private static List<String> all(Field field) {
        return switch (field.type()) {
            case TEXT -> TEXTS;
            case DAY -> DAYS;
            case UUID -> UUIDS;
            case WHOLE_NUMBER -> WHOLE_NUMBERS;
            case NUMBER -> NUMBERS;
            case BOOLEAN -> BOOLEANS;
            case WORD ->
                Stream.concat(
                                Stream.of("\"\"", "\"NONE_SUCH\"", "0", "\"0\"", "true", "[]", "{}"),
                                field.words().stream()
                                        .limit(1)
                                        .flatMap(word -> Stream.of(
                                                "\" " + word + "\"",
                                                "\"" + word.toLowerCase(Locale.ROOT) + "\"",
                                                "[\"" + word + "\"]")))
                        .toList();
        };
    }
}

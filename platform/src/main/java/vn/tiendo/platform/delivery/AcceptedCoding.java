package vn.tiendo.platform.delivery;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a caller takes gzip, by {@code Accept-Encoding} (RFC 9110, 12.5.3). An element that cannot be read is passed over. */
final class AcceptedCoding {

    private static final Pattern ELEMENT = Pattern.compile(
            "\\s*([a-z0-9_-]+|\\*)\\s*(?:;\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?",
            Pattern.CASE_INSENSITIVE);

    private AcceptedCoding() {}

    /** @param lines of the field; all of them are one list */
    static boolean isGzip(List<String> lines) {
        OptionalDouble named = quality("gzip", lines);
        return (named.isPresent() ? named : quality("*", lines)).orElse(0) > 0;
    }

    private static OptionalDouble quality(String coding, List<String> lines) {
        return lines.stream()
                .flatMap(Pattern.compile(",")::splitAsStream)
                .map(ELEMENT::matcher)
                .filter(Matcher::matches)
                .filter(element -> element.group(1).toLowerCase(Locale.ROOT).equals(coding))
                .mapToDouble(element -> element.group(2) == null ? 1 : Double.parseDouble(element.group(2)))
                .max();
    }
}

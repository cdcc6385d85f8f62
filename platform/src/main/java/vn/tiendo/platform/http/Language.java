package vn.tiendo.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which of the API's two languages a caller prefers, by {@code Accept-Language} (RFC 9110, 12.5.4). Nothing that the header holds is
 * an error: an element that cannot be read is passed over, and a caller who asks for neither language gets Vietnamese. The parsers
 * of JAX-RS, Vert.x and the JDK throw, each of them something else.
 */
public final class Language {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** A language of any region, or any language, and how much it is wanted. No group repeats, so that no length exhausts the stack. */
    private static final Pattern ELEMENT = Pattern.compile(
            "\\s*([a-z]+|\\*)(?:-[a-z0-9-]*)?\\s*(?:;\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?",
            Pattern.CASE_INSENSITIVE);

    /** Of a language that the header does not speak of: less than can be asked for, more than the zero that excludes. */
    private static final double UNNAMED = 0.0001;

    /**
     * One element of the header.
     *
     * @param language first part of the tag, or {@code *}
     * @param quality 0 to 1; 0 excludes
     */
    private record Range(String language, double quality) {

        static Range of(MatchResult element) {
            String quality = element.group(2);
            return new Range(
                    element.group(1).toLowerCase(Locale.ROOT), quality == null ? 1 : Double.parseDouble(quality));
        }

        boolean isOf(String name) {
            return language.equals(name);
        }
    }

    private Language() {}

    /** The language that a caller prefers. */
    public static Locale preferredIn(jakarta.ws.rs.core.HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(jakarta.ws.rs.core.HttpHeaders.ACCEPT_LANGUAGE);
        return preferredBy(lines == null ? List.of() : lines);
    }

    /** The language that the caller of a request prefers. */
    static Locale of(HttpServerRequest request) {
        return preferredBy(request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * English if it is preferred, else Vietnamese.
     *
     * @param acceptLanguage the lines of the field; all of them are one list
     */
    static Locale preferredBy(List<String> acceptLanguage) {
        List<Range> ranges = acceptLanguage.stream()
                .flatMap(Pattern.compile(",")::splitAsStream)
                .map(ELEMENT::matcher)
                .filter(element -> element.matches())
                .map(element -> Range.of(element.toMatchResult()))
                .toList();
        double vietnamese = quality("vi", ranges).orElse(UNNAMED * 2);
        double english = quality("en", ranges).orElse(UNNAMED);
        boolean isPreferred = english > vietnamese || english == vietnamese && isNamedFirst("en", "vi", ranges);
        return english > 0 && isPreferred ? Locale.ENGLISH : VIETNAMESE;
    }

    private static OptionalDouble quality(String language, List<Range> ranges) {
        OptionalDouble named = highest(ranges, range -> range.isOf(language));
        return named.isPresent() ? named : highest(ranges, range -> range.isOf("*"));
    }

    private static OptionalDouble highest(List<Range> ranges, Predicate<Range> of) {
        return ranges.stream().filter(of).mapToDouble(Range::quality).max();
    }

    private static boolean isNamedFirst(String language, String before, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.isOf(language) || range.isOf(before))
                .findFirst()
                .filter(range -> range.isOf(language))
                .isPresent();
    }
}

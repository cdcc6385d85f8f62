package vn.tiendo.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/**
 * One sentence for a person, in both languages of the API.
 *
 * @param vi Vietnamese, the default
 * @param en English, for callers whose {@code Accept-Language} prefers it
 */
public record Text(String vi, String en) {

    /** The sentence in the language asked for; anything but English gets Vietnamese. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : vi;
    }

    /** The language that a caller prefers. */
    public static Locale preferredIn(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Language.preferredBy(lines == null ? List.of() : lines);
    }
}

package vn.tiendo.platform.problem;

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

    /** The sentence as it begins where it stands alone; it may also follow the name of a field. */
    public Text capital() {
        return new Text(capital(vi), capital(en));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

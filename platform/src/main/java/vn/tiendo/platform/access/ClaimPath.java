package vn.tiendo.platform.access;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** A claim of a token, within others where the path says so. */
record ClaimPath(String path, List<String> names) {

    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"|[^/\"]+");

    /** Those of the settings, which are few: each request asks for two. */
    private static final Map<String, ClaimPath> READ = new ConcurrentHashMap<>();

    static ClaimPath of(String path) {
        return READ.computeIfAbsent(path, ClaimPath::read);
    }

    private static ClaimPath read(String path) {
        List<String> names = NAME.matcher(path).results().map(ClaimPath::name).toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("'" + path + "' names no claim");
        }
        return new ClaimPath(path, names);
    }

    private static String name(MatchResult match) {
        return match.group(1) == null ? match.group() : match.group(1);
    }

    /**
     * @return null where the token has no such claim
     * @throws ProblemException FORBIDDEN when it is anything but one text: taking it for none would widen what the token may see
     */
    String text(JsonWebToken token) {
        Object value = token.getClaim(names.get(0));
        for (String name : names.subList(1, names.size())) {
            value = value instanceof Map<?, ?> claims ? claims.get(name) : null;
        }
        Object single = value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
        if (single == null || single == JsonValue.NULL || single instanceof JsonArray none && none.isEmpty()) {
            return null;
        }
        String text = single instanceof JsonString string ? string.getString() : single.toString();
        if (!(single instanceof JsonString || single instanceof String) || text.isBlank()) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Mã truy cập phải nêu đúng một giá trị ở “" + path + "”.",
                    "The token has to hold one text in '" + path + "'.");
        }
        return text;
    }
}

package vn.tiendo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings header fields into the one form that all behind it read. Several lines of a list are one list (RFC 9110, 5.3), of which a
 * resource would be given the first line alone. The language is decided here: the validator words its messages by a parser of its
 * own, which would now and then come to another one. And what the framework's parsers stumble over does not reach them.
 */
@ApplicationScoped
class Fields {

    private static final int BEHIND_THE_GATE = 1_900;

    private static final List<CharSequence> LISTS =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    /** Answers come in one charset and one coding, whatever is asked for. */
    private static final List<CharSequence> NOT_NEGOTIATED =
            List.of(HttpHeaders.ACCEPT_CHARSET, HttpHeaders.ACCEPT_ENCODING);

    private static final String TOKEN = "[\\w!#$%&'*+.^|~`-]+";

    /** The group repeats possessively, that is in a loop: no length exhausts the stack. */
    private static final Pattern MEDIA_RANGE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "(?:\\s*;\\s*" + TOKEN
            + "\\s*=\\s*(?:" + TOKEN + "|\"[^\",\\\\]*+\"))*+\\s*");

    private static final Pattern COMMA = Pattern.compile(",");

    void register(@Observes Filters filters) {
        filters.register(this::unify, BEHIND_THE_GATE);
    }

    private void unify(RoutingContext context) {
        MultiMap headers = context.request().headers();
        for (CharSequence list : LISTS) {
            List<String> lines = headers.getAll(list);
            if (lines.size() > 1) {
                headers.set(list, String.join(", ", lines));
            }
        }
        NOT_NEGOTIATED.forEach(headers::remove);
        if (headers.contains(HttpHeaders.ACCEPT)) {
            passOverUnreadable(headers);
        }
        if (!context.normalizedPath().startsWith("/api/")) {
            // Pages are in Vietnamese: a browser asks for the language of its Windows, not of who sits before it.
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, Language.VIETNAMESE.getLanguage());
        } else if (headers.contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            headers.set(
                    HttpHeaders.ACCEPT_LANGUAGE, Language.of(context.request()).getLanguage());
        }
        context.next();
    }

    private static void passOverUnreadable(MultiMap headers) {
        String readable = COMMA.splitAsStream(headers.get(HttpHeaders.ACCEPT))
                .filter(range -> MEDIA_RANGE.matcher(range).matches())
                .collect(Collectors.joining(","));
        if (readable.isEmpty()) {
            headers.remove(HttpHeaders.ACCEPT);
        } else {
            headers.set(HttpHeaders.ACCEPT, readable);
        }
    }
}

package vn.tiendo.devservices.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tiendo.devservices.probe.RawHttp.Answer;

/** Header fields as a careless client, a proxy in between or an attacker may send them: every name with every value. */
public final class HostileHeaders {

    private static final int MOST_SHOWN = 60;

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Cache-Control",
            "Content-Encoding",
            "Content-Language",
            "Content-Type",
            "Cookie",
            "Date",
            "Forwarded",
            "Host",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Origin",
            "Prefer",
            "Range",
            "Referer",
            "TE",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Request-ID",
            "baggage",
            "traceparent",
            "tracestate");

    private static final List<String> VALUES = List.of(
            "",
            "\t",
            ",",
            ";",
            "=",
            "/",
            "*",
            "*/*;",
            "*;q=0",
            "-",
            "-1",
            "99999999999999999999",
            "a",
            "a b",
            "a/b;q=x",
            "a/b;q=2, c/d;q=-1",
            "text/",
            "/json",
            "application/json; charset=",
            "application/json; charset=\"",
            "application/json; charset=none",
            "application/json;;a",
            "en;q=abc",
            "en;q=",
            "vi;q=1;q=2",
            "x-;q=1",
            "en-US-u-;q=NaN",
            "\"",
            "\"1",
            "W/",
            "a=\"b",
            "[",
            "[::1",
            "evil.example:port",
            "http://evil.example/<>\"{}|\\^`",
            "%",
            "%zz",
            "bytes=9-1,-",
            "\u00ff\u00fe\u00c0\u00af",
            "Bearer",
            "Bearer ",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Basic \u00ff",
            "\"\",".repeat(3_000),
            "en,".repeat(4_000),
            "a/b,".repeat(3_000),
            "a/b" + ";c=d".repeat(3_000),
            "x".repeat(12_000));

    private HostileHeaders() {}

    /** Lines of a request's head. */
    static Stream<String> lines() {
        return NAMES.stream().flatMap(name -> VALUES.stream().map(value -> name + ": " + value));
    }

    /**
     * Sends requests with each line, and tells which were answered with an error of the server, or with a refusal that is no problem
     * document.
     *
     * @param probes each of them sends its request with the line that it is given
     */
    public static List<String> wronglyAnswered(List<Function<String, Answer>> probes) {
        List<String> wrong = new ArrayList<>();
        lines().forEach(line -> {
            for (int probe = 0; probe < probes.size(); probe++) {
                Answer answer = probes.get(probe).apply(line);
                if (!isAnswerOrProblem(answer)) {
                    String shown = line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "..." : line;
                    wrong.add("probe " + probe + ", " + shown + ": " + answer.status() + " " + answer.body());
                }
            }
        });
        return wrong;
    }

    private static boolean isAnswerOrProblem(Answer answer) {
        return answer.status() < 400
                || answer.status() < 500
                        && String.valueOf(answer.header("content-type")).startsWith("application/problem+json")
                        && answer.body().contains("\"status\":" + answer.status());
    }
}

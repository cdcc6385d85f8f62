package vn.tiendo.platform.delivery;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The field that tells caches what an answer depends on. */
final class Vary {

    private Vary() {}

    /** Names one more request header, beside those that the answer names already. */
    static void on(String header, MultiMap answer) {
        List<String> named = answer.getAll(HttpHeaders.VARY).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (named.stream().noneMatch(header::equalsIgnoreCase)) {
            answer.set(
                    HttpHeaders.VARY,
                    String.join(
                            ", ",
                            Stream.concat(named.stream(), Stream.of(header)).toList()));
        }
    }
}

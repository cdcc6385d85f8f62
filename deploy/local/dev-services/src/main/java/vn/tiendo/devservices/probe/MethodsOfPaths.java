package vn.tiendo.devservices.probe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.devservices.probe.RawHttp.Answer;

/** Whether a server tells the truth of which methods a path has: by {@code OPTIONS}, and when it refuses one. */
public final class MethodsOfPaths {

    /** Those of HTTP, one of WebDAV and one that does not exist. */
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "BREW");

    private final RawHttp http;

    public MethodsOfPaths(RawHttp http) {
        this.http = http;
    }

    /**
     * What is not so.
     *
     * @param documented methods by path; parameters of paths are tried with any text
     */
    public List<String> untruths(Map<String, Set<String>> documented) {
        List<String> untruths = new ArrayList<>();
        documented.forEach((path, methods) -> {
            Set<String> all = new TreeSet<>(methods);
            all.add("OPTIONS");
            if (methods.contains("GET")) {
                all.add("HEAD");
            }
            String target = path.replaceAll("\\{[^}]*}", "x");
            Answer options = http.send("OPTIONS", target, new byte[0]);
            if (options.status() != 204 || !all.equals(allow(options))) {
                untruths.add("OPTIONS " + target + ": " + options);
            }
            METHODS.stream().filter(method -> !all.contains(method)).forEach(method -> {
                Answer refused = http.send(method, target, "{}".getBytes(StandardCharsets.UTF_8));
                boolean isProblem = method.equals("HEAD") || refused.body().contains("\"status\":405");
                if (refused.status() != 405 || !isProblem || !all.equals(allow(refused))) {
                    untruths.add(method + " " + target + ": " + refused);
                }
            });
        });
        return untruths;
    }

    private static Set<String> allow(Answer answer) {
        String allow = answer.header("allow");
        return allow == null ? Set.of() : Set.of(allow.split(", "));
    }
}

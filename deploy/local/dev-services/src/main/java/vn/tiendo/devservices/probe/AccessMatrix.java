package vn.tiendo.devservices.probe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.devservices.TokenMint;

/**
 * Tries every operation of a service as every kind of caller and compares what is answered with a table in a file. A line of it is an
 * operation and a cell for each caller, in groups by role: {@code ok} let through (not 401, 403, 404 or 5xx), {@code sees} let through and
 * shown what is of the own province, {@code blind} let through and shown nothing of it, or the status of the refusal.
 */
public final class AccessMatrix {

    /** Asked for by somebody who has nothing to do with what is asked for. */
    private static final String FOREIGN = "foreign";

    private final List<String> callers = new ArrayList<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final TokenMint mint;
    private final Scopes foreign;
    private final DocumentedAnswers documented;

    /**
     * One operation, ready to be sent.
     *
     * @param operation method and path template
     * @param target path and query as sent
     * @param headers besides the token
     * @param body null for none
     * @param own to whom belongs what it is about
     */
    public record Request(String operation, String target, Map<String, String> headers, String body, Scopes own) {

        boolean reads() {
            return operation.startsWith("GET ");
        }
    }

    /**
     * To whom something belongs.
     *
     * @param agency who answers for it
     * @param sibling an agency of the same province that has nothing to do with it
     */
    public record Scopes(String province, String agency, String sibling) {}

    /**
     * @param table text of the file
     * @param foreign whoever stands in the columns of that name
     * @param documented against which every answer is held
     */
    public AccessMatrix(String table, TokenMint mint, Scopes foreign, DocumentedAnswers documented) {
        this.mint = mint;
        this.foreign = foreign;
        this.documented = documented;
        for (String line :
                table.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            List<String> groups =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (callers.isEmpty()) {
                groups.stream().skip(1).forEach(this::addCallers);
            } else {
                rows.put(
                        groups.get(0).replaceAll(" +", " "),
                        groups.stream()
                                .skip(1)
                                .flatMap(g -> Arrays.stream(g.split(" +")))
                                .toList());
            }
        }
    }

    private void addCallers(String group) {
        String[] words = group.split(" +");
        Arrays.stream(words).skip(1).forEach(scope -> callers.add(words[0] + " " + scope));
    }

    /** Where the table and the operations that there are do not match: what to add or to take out, one sentence each. */
    public List<String> gaps(Collection<String> operations) {
        List<String> gaps = new ArrayList<>();
        operations.stream()
                .filter(o -> !rows.containsKey(o))
                .forEach(o ->
                        gaps.add("There is no line for " + o + ": add one with a cell for each of " + callers + "."));
        rows.keySet().stream()
                .filter(o -> !operations.contains(o))
                .forEach(o -> gaps.add("There is no operation " + o + " any more: take its line out."));
        rows.forEach((operation, cells) -> {
            if (cells.size() != callers.size()) {
                gaps.add(operation + " has " + cells.size() + " cells for " + callers.size() + " callers.");
            }
            Set<String> unknown = new TreeSet<>(cells);
            unknown.removeAll(Set.of("ok", "sees", "blind", "403", "404"));
            unknown.forEach(cell -> gaps.add(operation + " has a cell '" + cell + "', which means nothing."));
        });
        return gaps;
    }

    /** Sends every request as every caller of the table and with every token that is no good. */
    public List<String> violations(String base, Collection<Request> requests) {
        List<String> violations = new ArrayList<>();
        Map<String, String> refused = refused();
        for (Request request : requests) {
            refused.forEach((kind, token) -> {
                HttpResponse<String> answer = send(base, request, token, null);
                violations.addAll(defects(answer));
                if (answer.statusCode() != 401 || !isProblem(answer)) {
                    violations.add(
                            request.operation() + " with " + kind + ": " + told(answer) + " instead of a 401 problem");
                }
            });
            String tag = null;
            List<String> cells = rows.get(request.operation());
            if (cells == null) {
                violations.add("There is no line for " + request.operation() + ".");
                continue;
            }
            for (int i = 0; i < callers.size(); i++) {
                String[] caller = callers.get(i).split(" ");
                boolean probes = request.reads() && caller[1].equals(FOREIGN);
                HttpResponse<String> answer =
                        send(base, request, token(caller[0], caller[1], request.own()), probes ? tag : null);
                violations.addAll(defects(answer));
                if (!meets(cells.get(i), answer, request.own().province())) {
                    violations.add(request.operation() + " as " + callers.get(i) + ": " + told(answer) + " instead of "
                            + cells.get(i));
                }
                if (tag == null && answer.statusCode() == 200) {
                    tag = answer.headers().firstValue("ETag").orElse("*");
                }
            }
        }
        return violations;
    }

    private List<String> defects(HttpResponse<String> answer) {
        return documented.defects(new DocumentedAnswers.Answer(
                answer.request().method(),
                answer.uri().getPath(),
                answer.statusCode(),
                answer.headers().map().keySet(),
                answer.headers().firstValue("Content-Type").orElse(null),
                answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean meets(String cell, HttpResponse<String> answer, String province) {
        int status = answer.statusCode();
        boolean passed = status < 500 && status != 401 && status != 403 && status != 404;
        return switch (cell) {
            case "ok" -> passed;
            case "sees" -> status == 200 && answer.body().contains(province);
            case "blind" -> passed && status != 304 && !answer.body().contains(province);
            default -> status == Integer.parseInt(cell) && isProblem(answer);
        };
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.body().substring(0, Math.min(300, answer.body().length()));
    }

    private String token(String role, String scope, Scopes own) {
        Map<String, Object> claims = new HashMap<>(Map.of("roles", List.of(role)));
        Scopes theirs = scope.equals(FOREIGN) ? foreign : own;
        if (!scope.equals("all")) {
            claims.put("province", theirs.province());
        }
        if (role.equals("agency-reporter")) {
            claims.put("agency", scope.equals("sibling") ? own.sibling() : theirs.agency());
        }
        return mint.mint(role + "-" + scope, claims, Duration.ofMinutes(10));
    }

    /** Tokens that nobody may get in with, as a header would carry them; null for none. */
    private Map<String, String> refused() {
        String good = mint.mint("anybody", Map.of("roles", List.of("reader")), Duration.ofMinutes(10));
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token", null);
        tokens.put(
                "a token of another issuer",
                Forgery.of(good).with("iss", "https://elsewhere.example").signedBy(mint));
        tokens.put(
                "a token for another audience",
                Forgery.of(good).with("aud", "elsewhere").signedBy(mint));
        tokens.put("an expired token", mint.mint("anybody", Map.of("roles", List.of("reader")), Duration.ofHours(-1)));
        tokens.put("a token without a signature", Forgery.of(good).unsigned());
        return tokens;
    }

    private HttpResponse<String> send(String base, Request request, String token, String tag) {
        String[] operation = request.operation().split(" ");
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + request.target()))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(
                        operation[0],
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        if (tag != null) {
            builder.header("If-None-Match", tag);
        }
        try {
            return http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.operation(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

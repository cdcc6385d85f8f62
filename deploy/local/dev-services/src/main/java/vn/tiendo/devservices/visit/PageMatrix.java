package vn.tiendo.devservices.visit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.devservices.signin.Person;

/** Every page of a service, asked for by somebody of each kind and by nobody. */
public final class PageMatrix {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=b";

    private final int port;
    private final List<Operation> pages;
    private final List<String> violations = new ArrayList<>();

    /**
     * What can be asked for.
     *
     * @param path with parameters that name nothing
     * @param roles that may ask for it
     * @param takesFiles whether its form has files
     */
    public record Operation(String verb, String path, Set<String> roles, boolean takesFiles) {

        /** @param template as the annotations have it */
        public static Operation of(String verb, String template, Set<String> roles, boolean takesFiles) {
            String path = template.replaceAll("/+", "/")
                    .replaceAll("\\{[^}]*\\\\d[^}]*}", "2026")
                    .replaceAll("\\{[^}]*}", "0193a000-0000-7000-8000-000000000000");
            return new Operation(verb, path, roles, takesFiles);
        }
    }

    public PageMatrix(int port, List<Operation> pages) {
        this.port = port;
        this.pages = pages;
    }

    /** What is answered otherwise than the table of roles says. */
    public List<String> violations(List<Person> people, String start) {
        pages.forEach(page -> expect("nobody", page, Set.of(page.verb().equals("GET") ? 302 : 401), ask(page, "")));
        for (Person person : people) {
            String cookies = Visitor.signedIn(port, person.name(), start).cookieHeader();
            for (Operation page : pages) {
                expect(person.name(), page, allowed(page, person), ask(page, cookies));
            }
        }
        return violations;
    }

    private void expect(String who, Operation page, Set<Integer> expected, int status) {
        if (!expected.contains(status)) {
            violations.add(page.verb() + " " + page.path() + " by " + who + ": " + status + ", not "
                    + expected.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or ")));
        }
    }

    /** Without a token nothing is taken from anybody. */
    private static Set<Integer> allowed(Operation page, Person person) {
        boolean may = ((List<?>) person.claims().get("roles")).stream().anyMatch(page.roles()::contains);
        if (!may || !page.verb().equals("GET")) {
            return Set.of(403);
        }
        // What a page is about may be named by its query, which is empty here.
        return Set.of(200, 303, 400, 404);
    }

    private int ask(Operation page, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page.path()))
                .header("Accept", "text/html,*/*");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        if (page.verb().equals("POST")) {
            request.header("Content-Type", page.takesFiles() ? FILES : FORM)
                    .POST(BodyPublishers.ofString(page.takesFiles() ? "--b--\r\n" : "khoa=1"));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(page.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

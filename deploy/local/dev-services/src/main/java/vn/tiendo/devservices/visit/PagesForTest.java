package vn.tiendo.devservices.visit;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.signin.Person;
import vn.tiendo.devservices.signin.SignIn;

/** The provider of the one-machine stack with the people of a test, and what a service needs to send them there. */
public final class PagesForTest implements AutoCloseable {

    private final SignIn signIn;

    public PagesForTest() {
        signIn = new SignIn(Ports.free(), Clock.systemUTC());
    }

    /** @param validity of a token, after which it is renewed */
    public PagesForTest(Duration validity) {
        signIn = new SignIn(Ports.free(), Clock.systemUTC(), validity);
    }

    /** @param addresses of the services, such as {@code http://127.0.0.1:8081} */
    public Map<String, String> start(Set<String> addresses, List<Person> people) {
        signIn.start(addresses);
        signIn.offer(people);
        Map<String, String> settings = new HashMap<>();
        settings.put("PAGES_ENABLED", "true");
        settings.put("PLAN_URL", "");
        settings.put("REPORT_URL", "");
        settings.put("OIDC_AUTH_SERVER_URL", signIn.issuer());
        settings.put("OIDC_ISSUER", signIn.issuer());
        settings.put("OIDC_CLIENT_ID", SignIn.CLIENT);
        settings.put("OIDC_CLIENT_SECRET", "secret");
        settings.put("SESSION_SECRET", "a secret of a test, at least 32 characters long");
        return settings;
    }

    /** @param address of the service */
    public Map<String, String> start(String address, List<Person> people) {
        return start(Set.of(address), people);
    }

    /** Somebody who reports for his agency, by whose id he is known. */
    public static Person reporter(String province, String agency) {
        return new Person(
                agency,
                agency,
                province,
                Map.of("roles", List.of("agency-reporter"), "province", province, "agency", agency));
    }

    /** Somebody with one role, {@code focal-ha-tinh} for instance. */
    public static Person of(String role, String province) {
        return new Person(role + "-" + province, role, province, Map.of("roles", List.of(role), "province", province));
    }

    /** Somebody with each role, known by its name: {@code any-auditor}. */
    public static List<Person> everyKind(String province, String agency) {
        return List.of(
                any("reader", Map.of()),
                any("agency-reporter", Map.of("province", province, "agency", agency)),
                any("focal", Map.of("province", province)),
                any("committee", Map.of("province", province)),
                any("plan-editor", Map.of()),
                any("operator", Map.of()),
                any("auditor", Map.of()));
    }

    private static Person any(String role, Map<String, String> bounds) {
        Map<String, Object> claims = new HashMap<>(bounds);
        claims.put("roles", List.of(role));
        return new Person("any-" + role, role, "Mỗi vai trò", claims);
    }

    /** Somebody of the focal agency, who also has its own work; known as {@code focal-} and the agency. */
    public static Person focal(String province, String agency) {
        return new Person(
                "focal-" + agency,
                agency,
                province,
                Map.of("roles", List.of("focal"), "province", province, "agency", agency));
    }

    @Override
    public void close() {
        signIn.close();
    }
}

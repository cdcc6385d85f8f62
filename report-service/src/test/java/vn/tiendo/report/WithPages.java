package vn.tiendo.report;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.signin.Person;
import vn.tiendo.devservices.visit.PagesForTest;
import vn.tiendo.devservices.visit.Visitor;

/**
 * A ledger of its own with pages, which {@link PageLedger} fills with the five plans, and the provider of the one-machine stack, at which
 * people sign in: {@code focal-ha-tinh}, {@code committee-ha-tinh}, {@code reader-ha-tinh} and so on of each province, and reporters, known
 * by the id of their agency; {@code reader} reads all provinces. Tests share the ledger: each works on reports of its own.
 */
public class WithPages extends OwnLedger {

    public static final int PORT = Ports.free();

    private static final Map<String, List<String>> REPORTERS = Map.of(
            "binh-dinh", List.of(),
            "gia-lai", List.of("so-noi-vu", "so-tai-chinh"),
            "ha-tinh",
                    List.of(
                            "so-y-te",
                            "so-tu-phap",
                            "so-xay-dung",
                            "so-tai-chinh",
                            "so-cong-thuong",
                            "so-ngoai-vu",
                            "thanh-tra-tinh",
                            "so-dan-toc-va-ton-giao",
                            "so-giao-duc-va-dao-tao",
                            "so-nong-nghiep-va-moi-truong",
                            "so-khoa-hoc-va-cong-nghe"),
            "lai-chau", List.of("so-y-te", "so-tai-chinh"),
            "quang-ninh", List.of("so-noi-vu", "so-tai-chinh", "so-y-te"));

    @Override
    public List<TestResourceEntry> testResources() {
        List<TestResourceEntry> resources = new ArrayList<>(super.testResources());
        resources.add(new TestResourceEntry(Provider.class, Map.of()));
        return resources;
    }

    /** Signs in at a page. */
    public static Visitor signedIn(String person, String path) {
        return Visitor.signedIn(PORT, person, path);
    }

    /** The same with a ledger anew, for tests of what an agency writes and hands in. */
    public static final class Own extends WithPages {}

    /** The same anew, for tests of what the focal agency collects. */
    public static final class Collection extends WithPages {}

    /** The same anew, for tests of the consolidated report. */
    public static final class Editing extends WithPages {}

    /** The same anew, for the test of what agencies have signed otherwise. */
    public static final class Differing extends WithPages {}

    /** The same with a ledger anew, for the test that fills it with a year of work in all five plans. */
    public static final class Busy extends WithPages {}

    /** With the people of these tests. */
    public static final class Provider implements QuarkusTestResourceLifecycleManager {

        private final PagesForTest pages = new PagesForTest();

        @Override
        public Map<String, String> start() {
            List<Person> people = new ArrayList<>();
            REPORTERS.forEach((province, agencies) -> {
                List.of("focal", "committee", "reader").forEach(role -> people.add(PagesForTest.of(role, province)));
                agencies.forEach(agency -> people.add(PagesForTest.reporter(province, province + "-" + agency)));
            });
            people.add(new Person("reader", "Người xem của Bộ", "Cả nước", Map.of("roles", List.of("reader"))));
            people.addAll(PagesForTest.everyKind("ha-tinh", "ha-tinh-so-y-te"));
            Map<String, String> settings = new HashMap<>(pages.start("http://127.0.0.1:" + PORT, people));
            settings.put("quarkus.http.test-port", String.valueOf(PORT));
            return settings;
        }

        @Override
        public void stop() {
            pages.close();
        }
    }
}

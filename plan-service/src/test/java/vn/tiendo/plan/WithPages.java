package vn.tiendo.plan;

import static vn.tiendo.devservices.visit.PagesForTest.reporter;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.signin.Person;
import vn.tiendo.devservices.visit.PagesForTest;
import vn.tiendo.devservices.visit.Visitor;

/** A registry of its own on 20 November 2026, and the provider of the one-machine stack, at which people sign in. */
public class WithPages implements QuarkusTestProfile {

    public static final int PORT = Ports.free();

    private final String schema;

    public WithPages() {
        this("plan_pages");
    }

    private WithPages(String schema) {
        this.schema = schema;
    }

    /** The same with a registry anew, for tests of what waits for a decision: elsewhere it is reported. */
    public static final class Deciding extends WithPages {
        public Deciding() {
            super("plan_deciding");
        }
    }

    /** The same anew, for tests of what the control sheet asks: what is answered is asked no more. */
    public static final class Answering extends WithPages {
        public Answering() {
            super("plan_answering");
        }
    }

    /** The same anew, for tests of whole lists: elsewhere single tasks are reported on. */
    public static final class Many extends WithPages {
        public Many() {
            super("plan_many");
        }
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(OwnRegistry.Database.class, Map.of("schema", schema, "day", "2026-11-20")),
                new TestResourceEntry(Provider.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    public static Visitor signedIn(String person) {
        return Visitor.signedIn(PORT, person, "/viec-cua-toi");
    }

    /** The id of one of an agency's assignments of 2026. */
    public static String assignment(String agency, int index) {
        return Api.reader()
                .get("/api/v1/assignments?limit=200&year=2026&agency=" + agency)
                .jsonPath()
                .getString("items[" + index + "].id");
    }

    /** The form that reports on a task. */
    public static Element form(Visitor visitor) {
        return visitor.element("form.page-form:has([name=tinh-trang])");
    }

    /** With the people of this test. */
    public static final class Provider implements QuarkusTestResourceLifecycleManager {

        private final PagesForTest pages = new PagesForTest();

        @Override
        public Map<String, String> start() {
            List<Person> people = new ArrayList<>(List.of(
                    reporter("ha-tinh", "ha-tinh-so-y-te"),
                    reporter("ha-tinh", "ha-tinh-so-tu-phap"),
                    reporter("ha-tinh", "ha-tinh-so-xay-dung"),
                    reporter("ha-tinh", "ha-tinh-so-tai-chinh"),
                    reporter("ha-tinh", "ha-tinh-so-ngoai-vu"),
                    reporter("ha-tinh", "ha-tinh-so-cong-thuong"),
                    reporter("ha-tinh", "ha-tinh-thanh-tra-tinh"),
                    reporter("gia-lai", "gia-lai-so-xay-dung"),
                    reporter("gia-lai", "gia-lai-so-tu-phap"),
                    reporter("quang-ninh", "quang-ninh-truong-dai-hoc-ha-long"),
                    PagesForTest.of("focal", "ha-tinh"),
                    PagesForTest.focal("ha-tinh", "ha-tinh-so-noi-vu"),
                    PagesForTest.of("committee", "ha-tinh"),
                    PagesForTest.of("focal", "quang-ninh"),
                    PagesForTest.of("focal", "gia-lai"),
                    new Person("reader-all", "Người xem", "Mọi tỉnh", Map.of("roles", List.of("reader")))));
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

package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.catalogue.file.Catalogue;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReloadTest {

    @Inject
    CatalogueLoader loader;

    @Inject
    EntityManager entities;

    @Test
    void loadingAgainWithStatusChangesInBetweenChangesNothingAndSendsNothing() throws IOException {
        String id = Api.reader()
                .get("/api/v1/assignments?year=2026&task=lai-chau-kh-ubnd-2024-II.1.1.1&agency=lai-chau-so-noi-vu")
                .jsonPath()
                .getString("items.find { it.occurrence.key == '2026' }.id");
        Api.agency("lai-chau", "lai-chau-so-noi-vu")
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\"}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
        Api.focal("gia-lai")
                .body("{\"year\":2026,\"value\":71.50,\"source\":{\"text\":\"Niên giám thống kê\"}}")
                .post("/api/v1/targets/gia-lai-kh-ubnd-2024-2045-02/measurements")
                .then()
                .statusCode(201);
        List<?> before = versions();
        long last = lastEvent();

        loader.load(Catalogue.read(shipped()));

        assertThat(versions()).isEqualTo(before);
        assertThat(eventsAfter(last)).isZero();
    }

    @Test
    void aCorrectedRowSendsOneEventAndNoOther() throws IOException {
        Map<String, byte[]> files = shipped();
        String original = new String(files.get("lai-chau.yaml"), StandardCharsets.UTF_8);
        String recipient = "Văn phòng Chính phủ (để b/c)";
        assertThat(original).contains(recipient);
        files.put(
                "lai-chau.yaml",
                original.replace(recipient, recipient + " và lưu").getBytes(StandardCharsets.UTF_8));
        long last = lastEvent();
        try {
            loader.load(Catalogue.read(files));
            assertThat(eventsAfter(last)).isEqualTo(1);
        } finally {
            loader.load(Catalogue.read(shipped()));
        }
        assertThat(eventsAfter(last)).isEqualTo(2);
    }

    @Test
    void anEntryThatIsRegisteredMayNotDisappearFromItsFile() throws IOException {
        Map<String, byte[]> files = shipped();
        String original = new String(files.get("lai-chau.yaml"), StandardCharsets.UTF_8);
        String number = "- số: II.1.4.1\n";
        assertThat(original).contains(number);
        files.put("lai-chau.yaml", original.replace(number, "- số: II.1.4.9\n").getBytes(StandardCharsets.UTF_8));
        long last = lastEvent();
        assertThatThrownBy(() -> loader.load(Catalogue.read(files)))
                .hasMessage(
                        "lai-chau.yaml: “lai-chau-kh-ubnd-2024-II.1.4.1” đã có trong hệ thống nhưng không còn trong tệp;"
                                + " cần ghi lại.");
        assertThat(eventsAfter(last)).isZero();
    }

    @Test
    void aTaskInsertedInTheMiddleMovesTheOthersDown() throws IOException {
        Map<String, byte[]> files = shipped();
        String original = new String(files.get("gia-lai.yaml"), StandardCharsets.UTF_8);
        String second = "    - số: I.2\n";
        assertThat(original).contains(second);
        String first = original.substring(original.indexOf("    - số: I.1\n"), original.indexOf(second));
        files.put(
                "gia-lai.yaml",
                original.replace(second, first.replace("số: I.1\n", "số: I.1a\n") + second)
                        .getBytes(StandardCharsets.UTF_8));
        QuarkusTransaction.begin();
        try {
            loader.load(Catalogue.read(files));
            entities.flush();
            List<String> order = entities.createQuery(
                            "select t.id from Task t where t.plan = 'gia-lai-kh-ubnd-2024' and t.position <= 3 order by t.position",
                            String.class)
                    .getResultList();
            assertThat(order)
                    .containsExactly(
                            "gia-lai-kh-ubnd-2024-I.1", "gia-lai-kh-ubnd-2024-I.1a", "gia-lai-kh-ubnd-2024-I.2");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<?> versions() {
        return entities.createNativeQuery("select concat_ws(' ', a.id, a.version, v.version, v.state) from assignment a"
                        + " join assignment_version v on v.assignment = a.id order by a.id, v.version")
                .getResultList();
    }

    private long lastEvent() {
        return number("select max(id) from outbox");
    }

    /** Older ones are no part of it: the relay sweeps them away when the clock of a test before this one stood in another year. */
    private long eventsAfter(long last) {
        return number("select count(*) from outbox where id > " + last);
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    /** The files of the tests, as a new image brings them: with another comment than any before, for what was superseded stays so. */
    static Map<String, byte[]> shipped() throws IOException {
        Map<String, byte[]> files = FrozenCatalogue.files();
        files.computeIfPresent("lich.yaml", (name, file) -> anew(file));
        return files;
    }

    static byte[] anew(byte[] file) {
        return (new String(file, StandardCharsets.UTF_8) + "\n# bản " + UUID.randomUUID() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}

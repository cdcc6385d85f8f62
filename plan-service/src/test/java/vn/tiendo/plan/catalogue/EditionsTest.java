package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.catalogue.file.Catalogue;

/** Nodes of different images on one registry: what a newer one has brought, an older one serves. */
@QuarkusTest
@TestProfile(OwnRegistry.Asked.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsTest {

    private static final String RECIPIENT = "Văn phòng Chính phủ (để b/c)";
    private static final String LAI_CHAU = "/api/v1/plans/lai-chau-kh-ubnd-2024";

    @Inject
    CatalogueLoader loader;

    @Inject
    Progress progress;

    @Inject
    DataSource database;

    /** The last one: from then on no file may lack the task. */
    @Test
    @Order(3)
    void anOlderImageThatStartsAgainNeitherTakesBackNorRefusesWhatANewerOneBrought() throws Exception {
        Catalogue older = Catalogue.read(ReloadTest.shipped());
        Catalogue newer = Catalogue.read(changed("lai-chau.yaml", Map.of(RECIPIENT, RECIPIENT + " và lưu")));
        Catalogue withMore = Catalogue.read(withOneTaskMore());
        loader.load(older);
        loader.load(newer);
        loader.load(withMore);
        assertThat(Api.reader().get(task("I.1a")).statusCode()).isEqualTo(200);
        long events = count("select count(*) from outbox");

        loader.load(older);
        loader.load(newer);

        assertThat(progress.now().isComplete()).isTrue();
        assertThat(count("select count(*) from outbox")).isEqualTo(events);
        assertThat(Api.reader().get(task("I.1a")).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(1)
    void whatIsToHoldAgainNeedsOneLineThatIsNew() throws Exception {
        Catalogue older = Catalogue.read(ReloadTest.shipped());
        loader.load(older);
        loader.load(Catalogue.read(changed("lai-chau.yaml", Map.of(RECIPIENT, RECIPIENT + " và lưu"))));
        loader.load(older);
        assertThat(Api.reader().get(LAI_CHAU).asString()).contains(RECIPIENT + " và lưu");
        loader.load(Catalogue.read(ReloadTest.shipped()));
        assertThat(Api.reader().get(LAI_CHAU).asString()).doesNotContain(RECIPIENT + " và lưu");
    }

    /** Another node has loaded: this one has not started again since. */
    @Test
    @Order(2)
    void anAgencyThatHasEndedOnAnotherNodeIsKnownHereAMomentLater() throws Exception {
        String agency = "lai-chau-so-noi-vu";
        run("update agency set definition = json_set(definition, '$.name', 'Sở Nội vụ và Lao động') where id = '"
                + agency + "'");
        run("update catalogue_load set common_content = repeat('f', 64) where id = 1");
        await().untilAsserted(() -> assertThat(Api.reader()
                        .get("/api/v1/assignments?limit=1&agency=" + agency)
                        .jsonPath()
                        .getString("items[0].agency.name"))
                .isEqualTo("Sở Nội vụ và Lao động"));
    }

    private static String task(String number) {
        return "/api/v1/tasks/gia-lai-kh-ubnd-2024-" + number;
    }

    private static Map<String, byte[]> withOneTaskMore() throws IOException {
        Map<String, byte[]> files = ReloadTest.shipped();
        String original = new String(files.get("gia-lai.yaml"), StandardCharsets.UTF_8);
        String second = "    - số: I.2\n";
        String first = original.substring(original.indexOf("    - số: I.1\n"), original.indexOf(second));
        return changed("gia-lai.yaml", Map.of(second, first.replace("số: I.1\n", "số: I.1a\n") + second));
    }

    private static Map<String, byte[]> changed(String file, Map<String, String> words) throws IOException {
        Map<String, byte[]> files = ReloadTest.shipped();
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> word : words.entrySet()) {
            assertThat(text).contains(word.getKey());
            text = text.replace(word.getKey(), word.getValue());
        }
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

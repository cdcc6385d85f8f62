package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.catalogue.file.Catalogue;

@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class ReloadKeepsClassificationTest {

    private static final String TASK = "/api/v1/tasks/quang-ninh-205-kh-ubnd-2024-IV.13.1";

    @Inject
    CatalogueLoader loader;

    @Inject
    EntityManager entities;

    @Test
    void loadingAgainKeepsWhatAnOfficialSaidAndPublishesNothing() throws IOException {
        Api.focal("quang-ninh")
                .header("If-Match", "\"1\"")
                .body("{\"kind\":\"YEAR\",\"due\":\"2027-12-31\",\"basis\":\"Công văn số 1/SKHCN\"}")
                .put(TASK + "/time-frame")
                .then()
                .statusCode(200);
        long events = events();

        loader.load(Catalogue.read(files(Map.of())));

        assertThat(events()).isEqualTo(events);
        Api.reader()
                .get(TASK)
                .then()
                .header("ETag", startsWith("\"2-"))
                .body("classification.frame.kind", equalTo("YEAR"))
                .body("frames.kind", equalTo(List.of("YEAR")));
    }

    @Test
    void aCorrectionOfTheFileIsANewVersionOfTheTask() throws IOException {
        String task = "/api/v1/tasks/ha-tinh-kh-ubnd-2024-III.1.1";
        String words = "    - số: III.1.1\n      mục: III.1\n      đánh số: vị trí\n      nội dung: >-\n";
        Api.reader().get(task).then().header("ETag", startsWith("\"1-"));
        try {
            loader.load(Catalogue.read(files(Map.of("ha-tinh.yaml", words))));
            Api.reader().get(task).then().header("ETag", startsWith("\"2-"));
        } finally {
            loader.load(Catalogue.read(files(Map.of())));
        }
        Api.reader().get(task).then().header("ETag", startsWith("\"3-"));
    }

    @Test
    void nodesThatLoadAtTheSameMomentDoItOnce() throws Exception {
        Map<String, byte[]> files = files(Map.of("gia-lai.yaml", "    - số: I.1\n      mục: I\n      nội dung: >-\n"));
        long events = events();
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> node = () -> {
                loader.load(Catalogue.read(files));
                return null;
            };
            for (Future<Void> loaded : nodes.invokeAll(List.of(node, node, node))) {
                loaded.get(); // throws what the node failed of
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(events()).as("one task was corrected").isEqualTo(events + 1);
        loader.load(Catalogue.read(files(Map.of())));
    }

    private long events() {
        return ((Number) entities.createNativeQuery("select count(*) from outbox")
                        .getSingleResult())
                .longValue();
    }

    /** The files of the tests, some with another word in front of each task's content. */
    private static Map<String, byte[]> files(Map<String, String> reworded) {
        Map<String, byte[]> files = FrozenCatalogue.files();
        files.remove(Catalogue.ACTS);
        reworded.forEach(
                (name, words) -> files.computeIfPresent(name, (n, file) -> new String(file, StandardCharsets.UTF_8)
                        .replace(words, words + "        Sửa lại:\n")
                        .getBytes(StandardCharsets.UTF_8)));
        files.computeIfPresent("lich.yaml", (name, file) -> ReloadTest.anew(file));
        return files;
    }
}

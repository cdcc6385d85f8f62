package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.registration.Rows;

@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class AmendedReloadTest {

    private static final String ENDED = "lai-chau-kh-ubnd-2024";

    @Inject
    CatalogueLoader loader;

    @Inject
    EntityManager entities;

    @Test
    void whatTheApiChangedSurvivesAReloadAndAChangedFileIsToldNotLoaded() throws IOException {
        int version = get("/api/v1/plans/" + ENDED).getInt("version");
        Api.planEditor()
                .header("If-Match", "\"" + version + "\"")
                .body("""
                        {"act": {"number": "90/QĐ-UBND", "date": "2026-11-02", "issuer": "Ủy ban nhân dân tỉnh Lai Châu"},
                         "inForceTo": "2030-12-31"}""")
                .put("/api/v1/plans/" + ENDED + "/ending")
                .then()
                .statusCode(200);
        long rows = Rows.all(entities);
        assertThat(warnings(() -> loader.load(Catalogue.read(ReloadTest.shipped()))))
                .isEmpty();
        assertThat(get("/api/v1/plans/" + ENDED).getString("inForceTo")).isEqualTo("2030-12-31");

        Map<String, byte[]> files = ReloadTest.shipped();
        String file = new String(files.get("lai-chau.yaml"), StandardCharsets.UTF_8);
        String changed = file.replace("Văn phòng Chính phủ (để b/c)", "Văn phòng Chính phủ");
        assertThat(changed).isNotEqualTo(file);
        files.put("lai-chau.yaml", changed.getBytes(StandardCharsets.UTF_8));
        assertThat(warnings(() -> loader.load(Catalogue.read(files))))
                .singleElement()
                .asString()
                .contains("lai-chau.yaml", ENDED, "giữ nguyên");
        assertThat(get("/api/v1/plans/" + ENDED).getInt("version")).isEqualTo(version + 1);
        assertThat(get("/api/v1/plans/" + ENDED).getList("recipients")).contains("Văn phòng Chính phủ (để b/c)");
        assertThat(Rows.all(entities)).isEqualTo(rows);
    }

    @Test
    void aChangedFileGivesAPlanThatNobodyAmendedItsNextVersionAndAnUnchangedOneNone() throws IOException {
        String plan = "gia-lai-kh-ubnd-2024";
        loader.load(Catalogue.read(ReloadTest.shipped()));
        int version = get("/api/v1/plans/" + plan).getInt("version");
        loader.load(Catalogue.read(ReloadTest.shipped()));
        assertThat(get("/api/v1/plans/" + plan).getInt("version")).isEqualTo(version);
        Map<String, byte[]> files = ReloadTest.shipped();
        String file = new String(files.get("gia-lai.yaml"), StandardCharsets.UTF_8);
        files.put(
                "gia-lai.yaml",
                file.replace("nơi nhận:\n", "nơi nhận:\n    - Lưu thêm một bản\n")
                        .getBytes(StandardCharsets.UTF_8));
        try {
            loader.load(Catalogue.read(files));
            assertThat(get("/api/v1/plans/" + plan).getInt("version")).isEqualTo(version + 1);
            assertThat(get("/api/v1/plans/" + plan).getList("recipients")).contains("Lưu thêm một bản");
        } finally {
            loader.load(Catalogue.read(ReloadTest.shipped()));
        }
    }

    /** What is logged as a warning by the loader meanwhile. */
    private static List<String> warnings(Loading loading) throws IOException {
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(logged.getMessage().formatted(logged.getParameters()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(CatalogueLoader.class.getPackageName());
        logger.addHandler(handler);
        try {
            loading.load();
        } finally {
            logger.removeHandler(handler);
        }
        return warnings;
    }

    private interface Loading {
        void load() throws IOException;
    }

    private static JsonPath get(String path) {
        return Api.reader().get(path).jsonPath();
    }
}

package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.catalogue.file.Catalogue;

@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class OperatorReloadTest {

    private static final String OBLIGATION = "/api/v1/obligations/binh-dinh-qd-ubnd-2024-tong-hop";
    private static final String DAY = "/api/v1/calendar/2027-04-30";

    @Inject
    CatalogueLoader loader;

    @Test
    void whatAnOperatorSetOnAnObligationSurvivesAChangedFileUntilTheFileStatesADate() throws IOException {
        put(OBLIGATION, "/due-date", due(27));
        put(OBLIGATION, "/activation", "{\"active\":false,\"reason\":\"Không cần\"}");
        try {
            loader.load(Catalogue.read(changed("      tổng hợp từ: co-quan\n", "      ký hiệu: BC-SKHCN\n")));
            JsonPath kept = get(OBLIGATION);
            assertThat(kept.getString("symbol")).isEqualTo("BC-SKHCN");
            assertThat(kept.getInt("due.day")).isEqualTo(27);
            assertThat(kept.getString("dueSource")).isEqualTo("OPERATOR");
            assertThat(kept.getBoolean("active")).isFalse();

            loader.load(Catalogue.read(changed("      tổng hợp từ: co-quan\n", "      hạn: 24/12\n")));
            JsonPath stated = get(OBLIGATION);
            assertThat(stated.getInt("due.day")).isEqualTo(24);
            assertThat(stated.getString("dueSource")).isEqualTo("PLAN");
            assertThat(stated.getBoolean("active")).isFalse();
        } finally {
            loader.load(Catalogue.read(ReloadTest.shipped()));
        }
        assertThat(get(OBLIGATION).getInt("due.day")).isEqualTo(27);
    }

    @Test
    void aFileWhoseDatesDoNotGoWithThoseThatOperatorsSetWaitsUntilTheyDo() throws IOException {
        String first = "/api/v1/obligations/gia-lai-kh-ubnd-2024-co-quan";
        String consolidated = "/api/v1/obligations/gia-lai-kh-ubnd-2024-tong-hop";
        put(first, "/due-date", due(18));
        Map<String, byte[]> files = ReloadTest.shipped();
        String file = new String(files.get("gia-lai.yaml"), StandardCharsets.UTF_8);
        String words = "      lời hạn: Định kỳ hàng năm\n";
        assertThat(file).contains(words);
        files.put(
                "gia-lai.yaml",
                file.replace(words, words + "      hạn: 17/12\n").getBytes(StandardCharsets.UTF_8));
        try {
            loader.load(Catalogue.read(files));
            assertThat(get(consolidated).getString("dueSource")).isEqualTo("DEFAULT");
            put(first, "/due-date", due(16));
            loader.load(Catalogue.read(files));
            assertThat(get(consolidated).getString("dueSource")).isEqualTo("PLAN");
            assertThat(get(consolidated).getInt("due.day")).isEqualTo(17);
            assertThat(get(first).getInt("due.day")).isEqualTo(16);
        } finally {
            loader.load(Catalogue.read(ReloadTest.shipped()));
        }
    }

    @Test
    void aDayThatWasSetHereIsNotOverwrittenByTheShippedCalendar() throws IOException {
        put(DAY, "", "{\"kind\":\"REGULAR\",\"legalBasis\":\"Thông báo số 1/TB-BNV\"}");
        loader.load(Catalogue.read(ReloadTest.shipped()));
        assertThat(get(DAY).getString("kind")).isEqualTo("REGULAR");
    }

    /** A day of December, as a request says it. */
    private static String due(int day) {
        return "{\"due\":{\"day\":" + day
                + ",\"month\":12},\"basis\":{\"number\":\"88/UBND-VX\",\"date\":\"2026-11-02\","
                + "\"issuer\":\"Ủy ban nhân dân tỉnh\"}}";
    }

    private static Map<String, byte[]> changed(String before, String added) throws IOException {
        Map<String, byte[]> files = ReloadTest.shipped();
        String file = new String(files.get("binh-dinh.yaml"), StandardCharsets.UTF_8);
        assertThat(file).contains(before);
        files.put("binh-dinh.yaml", file.replace(before, before + added).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static void put(String path, String what, String body) {
        Response now = Api.reader().get(path);
        Api.operator()
                .header("If-Match", now.header("ETag"))
                .body(body)
                .put(path + what)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private static JsonPath get(String path) {
        return Api.reader().get(path).jsonPath();
    }
}

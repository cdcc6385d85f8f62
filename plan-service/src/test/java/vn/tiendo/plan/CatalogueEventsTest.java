package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the catalogue of tests publishes, as the other service's tests read it. */
@QuarkusTest
@TestProfile(OwnRegistry.Of2024.class)
class CatalogueEventsTest {

    private static final Path PUBLISHED = Path.of("../contracts/examples/catalogue.jsonl");

    private static final Set<String> KINDS =
            Set.of("province", "agency", "calendar-day", "calendar-year", "plan", "task", "obligation", "target");

    /** Instants are those of the loading: in the file they all are this one. */
    private static final String LOADED_AT = "2026-01-02T01:00:00Z";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EntityManager entities;

    @Test
    void theCatalogueOfTestsSaysWhatTheOtherServicesTestsRead() throws IOException {
        List<?> rows = entities.createNativeQuery("select event_key, payload from published order by event_key")
                .getResultList();
        StringBuilder lines = new StringBuilder();
        Set<String> kinds = new TreeSet<>();
        for (Object row : rows) {
            String key = (String) ((Object[]) row)[0];
            String kind = key.substring(0, key.indexOf('/'));
            if (KINDS.contains(kind)) {
                kinds.add(kind);
                lines.append(line(kind, key, (String) ((Object[]) row)[1])).append('\n');
            }
        }
        assertThat(kinds).isEqualTo(new TreeSet<>(KINDS));
        String published = lines.toString();
        if (Boolean.getBoolean("catalogue.accept")) {
            Files.writeString(PUBLISHED, published);
        }
        assertThat(published.lines().toList())
                .as("What the catalogue publishes changed. If that is meant, accept it: mvn verify -pl plan-service -am"
                        + " -Dcatalogue.accept=true and commit contracts/examples/catalogue.jsonl")
                .isEqualTo(Files.exists(PUBLISHED) ? Files.readAllLines(PUBLISHED) : List.of());
    }

    private static String line(String kind, String key, String payload) throws JsonProcessingException {
        JsonNode value = JSON.readTree(payload);
        ((ObjectNode) value).properties().forEach(field -> {
            if (field.getKey().endsWith("At")) {
                field.setValue(JSON.getNodeFactory().textNode(LOADED_AT));
            }
        });
        ObjectNode line = JSON.createObjectNode().put("key", key);
        line.set("value", value);
        String text = JSON.writeValueAsString(line);
        assertThat(Schemas.defects("vn.tiendo.registry." + kind + ".v1", JSON.writeValueAsString(value)))
                .as(key)
                .isEmpty();
        return text;
    }
}

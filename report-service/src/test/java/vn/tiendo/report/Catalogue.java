package vn.tiendo.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.entry.RegistryEntry;

/** The five plans as plan-service publishes them (contracts/examples/catalogue.jsonl, kept true by plan-service's tests). */
public final class Catalogue {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Catalogue() {}

    /** A document of the registry as it stands on the topic. */
    public record Entry(String kind, String id, JsonNode document) {}

    public static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("/contracts/examples/catalogue.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = JSON.readTree(line);
                String[] key = entry.get("key").textValue().split("/", 2);
                entries.add(new Entry(key[0], key[1], entry.get("value")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** All of it in one batch. */
    public static LedgerBatch batch() {
        LedgerBatch batch = new LedgerBatch();
        entries()
                .forEach(e -> batch.keep(
                        RegistryEntry.Kind.of(e.kind()).orElseThrow(),
                        e.id(),
                        e.document().toString(),
                        1));
        return batch;
    }
}

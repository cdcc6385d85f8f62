package vn.tiendo.report.score;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules of all provinces: those of this installation before those that come with the product. */
@Startup
@Singleton
class ScoreRulesTable {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final List<ScoreRules> rules;

    /**
     * @param own file in the form of {@code contracts/rules/score.json}
     * @throws ConfigurationException (one line on the console, exit 1) when it cannot be read
     */
    ScoreRulesTable(@ConfigProperty(name = "report.score.rules") Optional<Path> own) {
        List<ScoreRules> all = new ArrayList<>();
        own.ifPresent(file -> all.addAll(read(file)));
        all.addAll(shipped());
        rules = List.copyOf(all);
    }

    /** The province's own before those of all. */
    ScoreRules of(String province, LocalDate day) {
        return rules.stream()
                .filter(r -> r.province() != null && r.isFor(province, day))
                .findFirst()
                .or(() -> rules.stream().filter(r -> r.isFor(province, day)).findFirst())
                .orElseThrow(() -> new IllegalStateException("No rules of scoring hold on " + day));
    }

    static List<ScoreRules> shipped() {
        try (InputStream table = ScoreRulesTable.class.getResourceAsStream("/contracts/rules/score.json")) {
            return read(Objects.requireNonNull(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ScoreRules> read(Path file) {
        try (InputStream table = Files.newInputStream(file)) {
            return read(table);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new ConfigurationException("SCORE_RULES: " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static List<ScoreRules> read(InputStream table) throws IOException {
        Map<String, Object> file = JSON.readValue(table, new TypeReference<>() {});
        return JSON.convertValue(Objects.requireNonNull(file.get("rules"), "rules"), new TypeReference<>() {});
    }
}

package vn.tiendo.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same day in TypeScript and in Python: the clients are generated, compiled strictly, and walked. Needs Node.js with npm, and Python with
 * what its client requires or Debian's mmdebstrap, which gets that; without them it fails.
 */
@Timeout(600)
class OtherLanguagesIT {

    private static final Path TYPESCRIPT = Path.of("typescript");
    private static final Path HERE = Path.of("");
    private static final String GENERATED =
            "target/generated-sources/plan-python:target/generated-sources/report-python";

    @TempDir
    static Path folder;

    private static Stack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = Stack.start(folder, "2026-12-01");
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aClientGeneratedForTypeScriptWalksTheFirstDay() throws Exception {
        run(TYPESCRIPT, Map.of(), "npm", "ci", "--no-audit", "--no-fund");
        run(TYPESCRIPT, Map.of(), "npm", "run", "check");
        assertThat(run(TYPESCRIPT, walk(), "npm", "run", "walk")).contains("walked");
    }

    @Test
    void aClientGeneratedForPythonWalksTheFirstDay() throws Exception {
        Map<String, String> checked = Map.of("MYPYPATH", GENERATED, "PYTHONPATH", GENERATED);
        run(HERE, checked, "python/run", "-m", "mypy", "--config-file", "python/mypy.ini", "python/walk.py");
        Map<String, String> walk = new HashMap<>(walk());
        walk.putAll(checked);
        assertThat(run(HERE, walk, "python/run", "-W", "error", "python/walk.py"))
                .contains("walked");
    }

    /** The tokens of 34 provinces' agencies are more than an environment holds. */
    private static Map<String, String> walk() throws IOException {
        Path tokens = folder.resolve("tokens.json").toAbsolutePath();
        new ObjectMapper().writeValue(tokens.toFile(), stack.tokens());
        return Map.of(
                "PLAN", stack.address("--plan-port"),
                "REPORT", stack.address("--report-port"),
                "TOKENS", tokens.toString());
    }

    private static String run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}

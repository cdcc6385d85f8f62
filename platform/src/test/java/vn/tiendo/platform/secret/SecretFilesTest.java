package vn.tiendo.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret may be a file: its content is the setting, as it is at the moment of the question. */
class SecretFilesTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aSecret() throws IOException {
        file = Files.writeString(folder.resolve("secret"), "first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD",
                "DB_MIGRATION_PASSWORD",
                "OIDC_CLIENT_SECRET",
                "SESSION_SECRET",
                "MAIL_PASSWORD",
                "KAFKA_PASSWORD"
            })
    void everySecretMayBeAFile(String name) {
        SmallRyeConfig config = config(Map.of(name + "_FILE", file.toString(), "used.by.quarkus", "${" + name + "}"));
        assertThat(config.getValue(name, String.class)).isEqualTo("first");
        assertThat(config.getValue("used.by.quarkus", String.class)).isEqualTo("first");
        assertThat(SecretFiles.refusal(config)).isEmpty();
    }

    @Test
    void whatIsWrittenIntoTheFileHoldsFromThenOn() throws IOException {
        SmallRyeConfig config = config(Map.of("DB_PASSWORD_FILE", file.toString(), "pool", "${DB_PASSWORD}"));
        assertThat(config.getValue("pool", String.class)).isEqualTo("first");
        Files.writeString(file, "second\n");
        assertThat(config.getValue("pool", String.class)).isEqualTo("second");
    }

    @Test
    void aFileThatIsBeingReplacedLeavesTheSecretAsItWas() throws IOException {
        SmallRyeConfig config = config(Map.of("DB_PASSWORD_FILE", file.toString()));
        assertThat(config.getValue("DB_PASSWORD", String.class)).isEqualTo("first");
        Files.writeString(file, "");
        assertThat(config.getValue("DB_PASSWORD", String.class)).isEqualTo("first");
        Files.delete(file);
        assertThat(config.getValue("DB_PASSWORD", String.class)).isEqualTo("first");
        Files.writeString(file, "second");
        assertThat(config.getValue("DB_PASSWORD", String.class)).isEqualTo("second");
    }

    @ParameterizedTest
    @CsvSource({"' a b ',' a b '", "'x\n',x", "'x\r\n',x"})
    void oneLineEndIsNotOfTheSecretAndAllElseIs(String content, String secret) throws IOException {
        Files.writeString(file, content);
        assertThat(config(Map.of("DB_PASSWORD_FILE", file.toString())).getValue("DB_PASSWORD", String.class))
                .isEqualTo(secret);
    }

    @Test
    void bothTheSecretAndItsFileStopTheStart() {
        SmallRyeConfig config = config(Map.of("DB_PASSWORD_FILE", file.toString(), "DB_PASSWORD", "other"));
        assertThat(SecretFiles.refusal(config)).contains("set DB_PASSWORD or DB_PASSWORD_FILE, not both.");
    }

    @Test
    void aFileThatCannotBeUsedStopsTheStartWithOneLineThatDoesNotTellWhatIsInIt() throws IOException {
        assertThat(refusalOf(folder.resolve("missing"))).contains("missing', which is not there; set it to a file");
        assertThat(refusalOf(folder)).contains("which cannot be read");
        assertThat(refusalOf(Files.writeString(file, "\n"))).contains("which is empty");
        assertThat(refusalOf(Files.writeString(file, "hidden\nhidden")))
                .contains("which has more than one line")
                .doesNotContain("hidden");
        assertThat(refusalOf(Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe})))
                .contains("which is no text in UTF-8");
        assertThat(refusalOf(Files.write(file, new byte[10_001]))).contains("which is too large for a secret");
    }

    @Test
    void anEmptyNameOfAFileIsNone() {
        SmallRyeConfig config = config(Map.of("DB_PASSWORD_FILE", " ", "DB_PASSWORD", "x"));
        assertThat(config.getValue("DB_PASSWORD", String.class)).isEqualTo("x");
        assertThat(SecretFiles.refusal(config)).isEmpty();
    }

    private static String refusalOf(Path file) {
        String refusal = SecretFiles.refusal(config(Map.of("DB_PASSWORD_FILE", file.toString())))
                .orElseThrow();
        assertThat(refusal).startsWith("DB_PASSWORD_FILE names '").doesNotContain("\n");
        return refusal;
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(new HashMap<>(environment), "environment", 300))
                .withSources(new SecretFiles())
                .build();
    }
}

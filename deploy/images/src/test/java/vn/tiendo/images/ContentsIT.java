package vn.tiendo.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.ServiceJvm;

/** What the tar of each image holds and says, before anybody loads it. */
class ContentsIT {

    private static final Instant TIME = Instant.parse(System.getProperty("image.time"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, ImageTar> IMAGES = new HashMap<>();
    private static final Map<String, Map<String, TarArchiveEntry>> ENTRIES = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void anImageRunsAsNobodyOfRights(String service) throws IOException {
        JsonNode config = image(service).config().get("config");

        assertThat(config.get("User").asText()).isEqualTo("10001:10001");
        assertThat(config.get("WorkingDir").asText()).isEqualTo("/app");
        assertThat(texts(config.get("Cmd"))).containsExactly("serve");
        assertThat(config.get("ExposedPorts").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("8080/tcp", "9080/tcp");
        assertThat(config.get("Labels").get("org.opencontainers.image.title").asText())
                .isEqualTo(service);
    }

    /** What is measured is what runs there. */
    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void itsJvmHasTheOptionsOfTheBenchmark(String service) throws IOException {
        Path jar = Path.of("target", service, "app", "quarkus-run.jar");
        List<String> measured = ServiceJvm.running(jar, List.of(), List.of()).command().stream()
                .skip(1)
                .filter(option -> !option.startsWith("-Dtiendo.jar="))
                .toList();
        JsonNode config = image(service).config().get("config");

        assertThat(texts(config.get("Entrypoint"))).startsWith("/jvm/bin/java").endsWith("-jar", "quarkus-run.jar");
        assertThat(texts(config.get("Entrypoint")).stream().skip(1)).containsExactlyInAnyOrderElementsOf(measured);
        assertThat(texts(config.get("Env")))
                .containsExactlyInAnyOrder(
                        "LANG=C.UTF-8", "MALLOC_ARENA_MAX=2", "JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void theDockerfileSaysTheSame(String service) throws IOException {
        JsonNode config = image(service).config().get("config");
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));

        assertThat(lines)
                .contains("USER " + config.get("User").asText())
                .contains("WORKDIR " + config.get("WorkingDir").asText())
                .contains("CMD " + config.get("Cmd"))
                .containsAll(texts(config.get("Env")).stream()
                        .map(variable -> "ENV " + variable)
                        .toList());
        assertThat(lines.stream().filter(line -> line.startsWith("ENTRYPOINT")))
                .containsExactly(
                        "ENTRYPOINT " + config.get("Entrypoint").toString().replace("/jvm/bin/java", "java"),
                        "ENTRYPOINT " + config.get("Entrypoint"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void besideItsJarsIsTheirArchiveAndNothingElse(String service) throws IOException {
        Set<String> files = files(service);

        assertThat(files).contains("/app/quarkus-run.jar", "/app/classes.jsa", "/jvm/lib/server/classes.jsa");
        assertThat(files.stream().filter(file -> file.startsWith("/app/")))
                .filteredOn(file -> !file.matches("/app/(app|lib/boot|lib/main|quarkus)/[^/]+\\.jar"
                        + "|/app/(quarkus-run\\.jar|classes\\.jsa|quarkus/quarkus-application\\.dat|" + service
                        + "\\.cdx\\.json)"))
                .isEmpty();
        assertThat(files.stream().filter(file -> !file.startsWith("/app/") && !file.startsWith("/jvm/")))
                .filteredOn(
                        file -> !file.matches(
                                "/lib(64)?/.+\\.so[.0-9]*|/usr/lib/(.+\\.so[.0-9]*|locale/C\\.utf8/.+)"
                                        + "|/etc/(group|nsswitch\\.conf|os-release|passwd)|/var/lib/dpkg/status\\.d/[^/]+|/usr/share/doc/[^/]+/copyright"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void eachFileHasTheTimeThatTheArchiveWasWrittenWith(String service) throws IOException {
        assertThat(entries(service).values())
                .filteredOn(entry -> !entry.getLastModifiedTime().toInstant().equals(TIME))
                .isEmpty();
        try (Stream<Path> written = Files.walk(Path.of("target", service))) {
            assertThat(written).allMatch(file -> timeOf(file).equals(TIME));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void nobodyMayWriteWhatItHolds(String service) throws IOException {
        assertThat(entries(service).values()).allMatch(entry -> entry.getLongUserId() == 0);
        assertThat(entries(service).entrySet().stream()
                        .filter(entry -> (entry.getValue().getMode() & 022) != 0))
                .extracting(Map.Entry::getKey)
                .containsExactly("/tmp");
        assertThat(entries(service).values()).noneMatch(entry -> (entry.getMode() & 07000) != 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service"})
    void itsListNamesEachOfItsLibraries(String service) throws IOException {
        byte[] list = image(service).content("/app/" + service + ".cdx.json");
        Set<String> named = new HashSet<>();
        for (JsonNode component : JSON.readTree(list).get("components")) {
            named.add(component.path("group").asText() + "."
                    + component.get("name").asText() + "-"
                    + component.get("version").asText());
        }

        assertThat(list).isEqualTo(Files.readAllBytes(Path.of("target", service + "-image.cdx.json")));
        assertThat(files(service).stream()
                        .filter(file -> file.startsWith("/app/lib/"))
                        .map(file -> file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'))))
                .isNotEmpty()
                .allMatch(named::contains);
    }

    private static synchronized ImageTar image(String service) throws IOException {
        if (!IMAGES.containsKey(service)) {
            IMAGES.put(service, ImageTar.of(Path.of("target", service + "-image.tar")));
        }
        return IMAGES.get(service);
    }

    private static Map<String, TarArchiveEntry> entries(String service) throws IOException {
        ImageTar image = image(service);
        return ENTRIES.computeIfAbsent(service, name -> image.entries());
    }

    private static Set<String> files(String service) throws IOException {
        Set<String> files = new HashSet<>();
        entries(service).forEach((path, entry) -> {
            if (!entry.isDirectory()) {
                files.add(path);
            }
        });
        return files;
    }

    private static List<String> texts(JsonNode array) {
        return JSON.convertValue(array, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private static Instant timeOf(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

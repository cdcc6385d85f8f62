package vn.tiendo.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.ServiceJvm;

/** Both images, unpacked from their tars and run with nothing of this machine but its kernel: no Docker is needed, the rights of root are. */
class RunIT {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path FOLDER = Path.of("target", "it");

    /** Root of a container often may not, and then the tars are looked at by {@link ContentsIT} alone. */
    @BeforeAll
    static void onlyWhoMayMountMayLayARoot() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "an image is run by unshare");
        Process mounts = new ProcessBuilder("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
                .redirectErrorStream(true)
                .start();
        String said = new String(mounts.getInputStream().readAllBytes(), "UTF-8");
        assumeTrue(mounts.waitFor() == 0, "an image is run by who may mount: " + said);
    }

    /** report-service waits for the topics, which plan-service creates. */
    @Test
    void bothLoadTheirClassesFromTheArchivesAndADocumentIsRead() throws Exception {
        try (Lifeline lifeline = Lifeline.open(FOLDER.resolve("services"))) {
            Running plan = start(lifeline, "plan", ServiceJvm.PLAN_STEPS);
            Running report = start(lifeline, "report", ServiceJvm.REPORT_STEPS);

            assertThat(fromArchive(plan)).isGreaterThan(0.9);
            assertThat(fromArchive(report)).isGreaterThan(0.9);
            assertThat(HTTP.send(document(plan), BodyHandlers.ofString()).statusCode())
                    .as("a process of its own reads it, by the JVM of the image")
                    .isEqualTo(201);
            plan.endsInOrder();
            report.endsInOrder();
        }
    }

    @Test
    void itsJvmHasWhatAServiceSeldomAsksFor() throws Exception {
        Path root = unpacked("report-service");
        Path classes = root.resolve("tests/vn/tiendo/images");
        Files.createDirectories(classes);
        Files.copy(
                Path.of("target/test-classes/vn/tiendo/images/SeldomUsed.class"), classes.resolve("SeldomUsed.class"));
        List<String> command = command(root, List.of("/jvm/bin/java", "-cp", "/tests", SeldomUsed.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("LANG", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), "UTF-8");

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines())
                .contains(
                        "locale Thứ Hai",
                        "zone +08:00",
                        "charset windows-1258",
                        "names of files UTF-8",
                        "user tiendo",
                        "authorities true",
                        "host true",
                        "child 0",
                        "not written: Read-only file system");
    }

    private record Running(ChildProcess process, Path log, int port) {

        String url() {
            return "http://" + Ports.HOST + ":" + port;
        }

        void endsInOrder() throws Exception {
            process.handle().destroy();
            process.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private static Running start(Lifeline lifeline, String schema, List<String> steps) throws IOException {
        String service = schema + "-service";
        ImageTar image = ImageTar.of(Path.of("target", service + "-image.tar"));
        int port = Ports.free();
        int management = Ports.free();
        JsonNode config = image.config().get("config");
        Map<String, String> environment = new HashMap<>();
        config.get("Env").forEach(variable -> {
            String[] parts = variable.asText().split("=", 2);
            environment.put(parts[0], parts[1]);
        });
        environment.putAll(DevServices.start().environment(schema));
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("HTTP_PORT", String.valueOf(port));
        environment.put("MANAGEMENT_PORT", String.valueOf(management));
        environment.put("JAVA_TOOL_OPTIONS", "-Xmx256m -Xlog:class+load");
        List<String> inside = new ArrayList<>();
        config.get("Entrypoint").forEach(argument -> inside.add(argument.asText()));
        inside.addAll(steps);
        ProcessBuilder builder = new ProcessBuilder(command(unpacked(service), inside));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path log = FOLDER.resolve(service + ".log");
        Files.deleteIfExists(log);
        ChildProcess process = lifeline.start(service, builder, log);
        process.awaitReady(() -> isReady(management), START_LIMIT);
        return new Running(process, log, port);
    }

    private static List<String> command(Path root, List<String> inside) {
        List<String> command = new ArrayList<>(List.of("./run", root.toString()));
        command.addAll(inside);
        return command;
    }

    private static Path unpacked(String service) throws IOException {
        Path root = FOLDER.resolve(service);
        FileUtils.deleteDirectory(root.toFile());
        ImageTar.of(Path.of("target", service + "-image.tar")).unpack(root);
        return root;
    }

    /** Of the classes that the JVM says it has loaded, the part that was ready for use. */
    private static double fromArchive(Running running) throws IOException {
        try (Stream<String> lines = Files.lines(running.log())) {
            List<String> loaded =
                    lines.filter(line -> line.contains(" source: ")).toList();
            return (double) loaded.stream()
                            .filter(line -> line.contains("source: shared objects file"))
                            .count()
                    / loaded.size();
        }
    }

    private static boolean isReady(int management) {
        URI health = URI.create("http://" + Ports.HOST + ":" + management + "/q/health/ready");
        try {
            return HTTP.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest document(Running plan) {
        String token = DevServices.start()
                .tokens()
                .mint("images", Map.of("roles", List.of("plan-editor")), Duration.ofHours(1));
        return HttpRequest.newBuilder(URI.create(plan.url() + "/api/v1/plans/readings?province=quang-ninh"))
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", "an-image")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("KẾ HOẠCH\nThực hiện Nghị quyết số 45-NQ/TW\n"))
                .build();
    }
}

package vn.tiendo.faults.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the services are started from: what this project has packaged, or what a system property names, such as a naive build. */
public final class Jars {

    private Jars() {}

    /** The project's folder, from any folder in it. */
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("deploy/local/dev-services")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("start it in the project's folder"));
    }

    public static Path planService() {
        return jar("plan-service");
    }

    public static Path reportService() {
        return jar("report-service");
    }

    private static Path jar(String service) {
        Path jar = Optional.ofNullable(System.getProperty("tiendo." + service + ".jar"))
                .map(Path::of)
                .orElseGet(() -> root().resolve(service).resolve("target/quarkus-app/quarkus-run.jar"));
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("build first: mvn -DskipTests package (absent: " + jar + ")");
        }
        return jar;
    }
}

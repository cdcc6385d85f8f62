package vn.tiendo.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.devservices.MariaDbBinaries;

/**
 * Where the parts of the project are, found from this program's own place, so that it runs from any folder.
 *
 * @param root the project's folder
 * @param planService the jar that starts plan-service
 * @param reportService the jar that starts report-service
 */
record Layout(Path root, Path planService, Path reportService) {

    static Layout ofThisJar() {
        try {
            Path target = Path.of(Layout.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
            Path root = target.resolve("../../../..").normalize();
            return new Layout(root, jar(root, "plan-service"), jar(root, "report-service"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A system property named after the service can put another program in its place. */
    private static Path jar(Path root, String service) {
        return Optional.ofNullable(System.getProperty("tiendo." + service + ".jar"))
                .map(Path::of)
                .orElse(root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    void requireJars() {
        Stream.of(planService, reportService)
                .filter(jar -> !Files.isRegularFile(jar))
                .findFirst()
                .ifPresent(jar -> {
                    throw new StartException("build first: mvn -DskipTests package (absent: " + jar + ")");
                });
    }

    /**
     * Where MariaDB's programs are or will be unpacked: beside those that the tests have unpacked, else in the data
     * folder.
     */
    Path binaries(Path data) {
        Path ofTests = root.resolve("deploy/local/dev-services/target");
        return MariaDbBinaries.areIn(ofTests) ? ofTests : data;
    }
}

package vn.tiendo.faults.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * The release before this version, built from the project's history into a folder of its own, once for each commit. Which commit it is
 * stands in the pom of this module.
 */
public final class Release {

    /** Beside {@code target}, so that {@code mvn clean} does not make the next run build it again. */
    private static final String FOLDER = "deploy/verify/faults/.release";

    private Release() {}

    /** Its services; built first where that has not been done. */
    public static synchronized Version services() {
        String commit = property("tiendo.release");
        Path folder = Jars.root().resolve(FOLDER).resolve(commit);
        try {
            if (!Files.exists(folder)) {
                build(commit, folder);
            }
            return new Version(jar(folder, "plan-service"), jar(folder, "report-service"), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(Path folder, String service) {
        return folder.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** In a folder that gets its name when all is done: what was broken off is built again. */
    private static void build(String commit, Path folder) throws IOException {
        Path root = Jars.root();
        Path unfinished = folder.resolveSibling(commit + ".building");
        FileUtils.deleteDirectory(unfinished.toFile());
        Files.createDirectories(unfinished);
        Path archive = folder.resolveSibling(commit + ".tar");
        if (!succeeds(root, List.of("git", "cat-file", "-e", commit + "^{commit}"))) {
            throw new IllegalStateException("The history has no commit " + commit
                    + ", of which the release before is built. In a shallow clone: git fetch --unshallow");
        }
        require(root, List.of("git", "archive", "--output=" + archive, commit));
        require(root, List.of("tar", "-xf", archive.toString(), "-C", unfinished.toString()));
        Files.delete(archive);
        List<String> maven = List.of(
                Path.of(property("tiendo.maven"), "bin", "mvn").toString(),
                "-B",
                "-q",
                "-Dmaven.repo.local=" + property("tiendo.maven.repository"),
                "-DskipTests",
                "-pl",
                "plan-service,report-service",
                "-am",
                "package");
        require(unfinished, maven);
        Files.move(unfinished, folder);
    }

    private static void require(Path folder, List<String> command) {
        if (!succeeds(folder, command)) {
            throw new IllegalStateException("The release before cannot be built: " + String.join(" ", command) + " in "
                    + folder + " fails, see above");
        }
    }

    private static boolean succeeds(Path folder, List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("set -D" + name + ", as the pom of deploy/verify/faults does");
        }
        return value;
    }
}

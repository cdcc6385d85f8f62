package vn.tiendo.devservices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM of a packaged service, with the options that {@code deploy/k8s} gives it in production. It works in the folder that holds
 * the jar.
 */
public final class ServiceJvm {

    /** The last step: it answers callers, and does not end by itself. */
    public static final String SERVE = "serve";

    /** All steps of plan-service in one process: each process more would cost the seconds that a JVM takes to start. */
    public static final List<String> PLAN_STEPS = List.of("migrate", "load", SERVE);

    /** All steps of report-service in one process. */
    public static final List<String> REPORT_STEPS = List.of("migrate", SERVE);

    private static final ClassArchive ARCHIVE = ClassArchive.ofThisJvm();

    /**
     * The heap grows when it is used, rather than standing at its limit from the start; what is new has no third of it, for a request is
     * over before a small part is full.
     */
    public static final List<String> FRUGAL = List.of(
            "-XX:+UseSerialGC", "-Xms64m", "-XX:MaxNewSize=40m", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30");

    /** What has run out of memory in one thread may have left anything half done: the process ends, and is started again. */
    private static final String NO_HALF_LIFE = "-XX:+ExitOnOutOfMemoryError";

    private ServiceJvm() {}

    /**
     * The command that starts a service, with the archive of its classes where there is one. A JVM that cannot use it says so in its
     * log and reads the jars instead.
     *
     * @param options more options of the JVM, such as the size of the heap
     * @param steps what the service is to do: {@code migrate}, {@code load}, {@code serve}
     */
    public static ProcessBuilder running(Path jar, List<String> options, List<String> steps) {
        List<String> all = new ArrayList<>(options);
        if (Files.exists(archive(jar))) {
            all.addAll(ARCHIVE.use());
        }
        return command(jar, all, steps);
    }

    /** As {@link #running}; a process that ends in order leaves an archive of the classes that it has loaded. */
    public static ProcessBuilder archiving(Path jar, List<String> options, List<String> steps) {
        List<String> all = new ArrayList<>(options);
        all.addAll(ARCHIVE.make());
        return command(jar, all, steps);
    }

    /** Where the classes of a service are archived: beside the jar, for the JVM that wrote them and no other version. */
    public static Path archive(Path jar) {
        return jar.toAbsolutePath().resolveSibling(ARCHIVE.file());
    }

    private static ProcessBuilder command(Path jar, List<String> options, List<String> steps) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FRUGAL);
        command.add(NO_HALF_LIFE);
        command.addAll(options);
        // The path is for those who look at a list of processes.
        command.add("-Dtiendo.jar=" + jar.toAbsolutePath().normalize());
        command.addAll(
                List.of("-Dfile.encoding=UTF-8", "-jar", jar.getFileName().toString()));
        command.addAll(steps);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(jar.toAbsolutePath().getParent().toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }
}

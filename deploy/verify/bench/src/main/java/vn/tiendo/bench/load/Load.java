package vn.tiendo.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A load in a process of its own, so that it shares nothing with what is measured but the machine. */
public final class Load {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Few, so that the compiler gets its share of the processors. */
    private static final int WARMERS = 4;

    private static final int WARMING_SECONDS = 15;
    private static final int WARMING = 14;
    private static final double GAIN = 1.05;

    /** One round may be slow because the compiler has just taken a processor. */
    private static final int IDLE = 2;

    private final Process process;
    private final Path answer;

    private Load(Process process, Path answer) {
        this.process = process;
        this.answer = answer;
    }

    /** @return what it found */
    public static Recorder.Report run(LoadOrder order) throws IOException {
        return start(order).await();
    }

    /** Asks until it is answered no faster than before: a JVM needs minutes to compile what it has seen to be used. */
    public static void warm(LoadOrder order) throws IOException {
        double best = 0;
        for (int idle = 0, round = 0; idle < IDLE && round < WARMING; round++) {
            double now = run(order.over(WARMERS).lasting(WARMING_SECONDS)).perSecond();
            idle = now < GAIN * best ? idle + 1 : 0;
            best = Math.max(best, now);
        }
    }

    public static Load start(LoadOrder order) throws IOException {
        Path asked = Files.createTempFile("load", ".json");
        Path answer = Files.createTempFile("load", ".json");
        JSON.writeValue(asked.toFile(), order);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Load.class.getName(),
                        asked.toString(),
                        answer.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Load(process, answer);
    }

    public Recorder.Report await() throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the load ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Recorder.Report report = JSON.readValue(answer.toFile(), Recorder.Report.class);
        if (report.failures() > 0) {
            throw new IllegalStateException(report.failures() + " requests failed: " + report.failure());
        }
        return report;
    }

    public static void main(String[] files) throws IOException, InterruptedException {
        LoadOrder order = JSON.readValue(Path.of(files[0]).toFile(), LoadOrder.class);
        JSON.writeValue(
                Path.of(files[1]).toFile(),
                order.kind() == LoadOrder.Kind.SQL ? SqlLoad.run(order) : HttpLoad.run(order));
        System.exit(0); // whatever threads libraries keep
    }
}

package vn.tiendo.bench.raw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/** The tool with which Kafka measures its own producer, in a process of its own: what cannot be beaten. */
public final class ProducerTool {

    private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");

    private ProducerTool() {}

    public static double recordsPerSecond(String bootstrapServers, String topic, Path payloads, long records)
            throws IOException {
        try (RawKafka kafka = new RawKafka(bootstrapServers)) {
            kafka.create(topic);
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ProducerPerformance.class.getName(),
                        "--topic",
                        topic,
                        "--num-records",
                        String.valueOf(records),
                        "--payload-file",
                        payloads.toString(),
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + bootstrapServers,
                        "acks=all",
                        "compression.type=lz4")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // The last line tells of the whole run, those before it of parts.
        return RATE.matcher(said)
                .results()
                .map(MatchResult::group)
                .map(line -> Double.parseDouble(line.replaceAll("[^0-9.]", "")))
                .reduce((part, whole) -> whole)
                .orElseThrow(() -> new IllegalStateException(said));
    }
}

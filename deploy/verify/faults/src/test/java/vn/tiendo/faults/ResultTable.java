package vn.tiendo.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** The one result of a run: a table of all faults, written after each test and printed at the end. */
public final class ResultTable implements BeforeEachCallback, TestWatcher {

    private static final Path FILE = Path.of("target", "fault-results.md");
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("maria dbs", "MariaDBs");
        NAMES.put("maria db", "MariaDB");
        NAMES.put("kafkas", "Kafka's");
        NAMES.put("kafka", "Kafka");
        NAMES.put("e tag", "ETag");
        NAMES.put("plan service", "plan-service");
        NAMES.put("report service", "report-service");
    }

    private static final List<Row> ROWS = new ArrayList<>();
    private static boolean registered;
    private long startedAt;

    private record Row(String fault, String checked, Duration duration, String outcome) {

        @Override
        public String toString() {
            return "| %s | %s | %d s | %s |".formatted(fault, checked, duration.toSeconds(), outcome);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        startedAt = System.nanoTime();
        synchronized (ROWS) {
            if (!registered && isFault(test)) {
                registered = true;
                test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(ResultTable.class, (AutoCloseable)
                        ResultTable::print);
            }
        }
    }

    @Override
    public void testSuccessful(ExtensionContext test) {
        add(test, "held");
    }

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        add(
                test,
                "FAILED: "
                        + String.valueOf(cause.getMessage())
                                .strip()
                                .lines()
                                .limit(6)
                                .reduce("", (a, b) -> a + " " + b.strip()));
    }

    @Override
    public void testAborted(ExtensionContext test, Throwable cause) {
        add(test, "left out: " + cause.getMessage());
    }

    @Override
    public void testDisabled(ExtensionContext test, Optional<String> reason) {
        add(test, "left out: " + reason.orElse(""));
    }

    private static boolean isFault(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName().endsWith("IT");
    }

    private void add(ExtensionContext test, String outcome) {
        if (isFault(test)) {
            Duration duration = Duration.ofNanos(System.nanoTime() - startedAt);
            String fault = sentence(test.getRequiredTestMethod().getName()) + value(test.getDisplayName());
            ROWS.add(new Row(fault, ResultNote.take(), duration, outcome));
            write();
        }
    }

    /** Such as "kafka is killed" for kafkaIsKilled. */
    private static String sentence(String method) {
        String words =
                method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT).strip();
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            words = words.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
        }
        return words;
    }

    /** Which of several values a fault was tried with, such as ": null value". */
    private static String value(String displayName) {
        return displayName.startsWith("[")
                ? ": "
                        + displayName
                                .replaceFirst("^\\[\\d+] *(\\w+ *= *)?", "")
                                .replace('_', ' ')
                                .toLowerCase(Locale.ROOT)
                : "";
    }

    private static String table() {
        StringBuilder table =
                new StringBuilder("| fault | what was checked | duration | outcome |\n| --- | --- | --- | --- |\n");
        ROWS.forEach(row -> table.append(row).append('\n'));
        return table.toString();
    }

    private static void write() {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table());
        } catch (IOException e) {
            System.out.println("The table of results cannot be written: " + e.getMessage());
        }
    }

    private static void print() {
        System.out.println("\n" + table() + "\nAlso in " + FILE.toAbsolutePath());
    }
}

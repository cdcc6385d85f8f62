package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shell blocks of pages, run by bash one after the other in one session, as a reader runs them, and compared with what the pages
 * show. A block that is marked {@code sh} is run; the unmarked one that follows it is its output, in which … stands for anything.
 */
public final class Walkthrough {

    private static final Path PROJECT = Path.of("../../..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    private final Path folder;
    private final Map<Integer, Integer> ports;

    /** A page that waits for ever is wrong; usually they take two minutes. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private record Step(String page, String shell, String shown) {}

    /**
     * @param folder to work in, which has the stack's data as .local
     * @param ports those of this machine by those that the pages name
     */
    public Walkthrough(Path folder, Map<Integer, Integer> ports) throws IOException {
        this.folder = folder;
        this.ports = ports;
        for (String named : List.of("deploy", "plan-service")) {
            Path link = folder.resolve(named);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, PROJECT.resolve(named));
            }
        }
    }

    /** The options with which the README starts the stack. */
    public static List<String> startOptions() throws IOException {
        Matcher start = Pattern.compile("tiendo-local\\.jar (--.*)").matcher(read("README.md"));
        if (!start.find()) {
            throw new IllegalStateException("the README does not say how to start");
        }
        return List.of(start.group(1).split(" "));
    }

    private static String read(String page) throws IOException {
        return Files.readString(PROJECT.resolve(page));
    }

    /** Runs the pages and tells each block that printed something else than the page shows. */
    public List<String> differences(String... pages) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (String page : pages) {
            steps.addAll(steps(page));
        }
        run(steps);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String printed = Files.readString(output(i));
            if (!pattern(step.shown).matcher(printed).matches()) {
                differences.add(
                        "%s:%n%s%nprints%n%s%ninstead of%n%s".formatted(step.page, step.shell, printed, step.shown));
            }
        }
        return differences;
    }

    private static List<Step> steps(String page) throws IOException {
        List<Step> steps = new ArrayList<>();
        String command = null;
        Matcher blocks = BLOCK.matcher(read(page));
        while (blocks.find()) {
            if (command != null) {
                steps.add(new Step(page, command, blocks.group(2)));
                command = null;
            } else if (blocks.group(1).equals("sh")) {
                command = blocks.group(2);
            }
        }
        return steps;
    }

    private void run(List<Step> steps) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            script.append("{\n")
                    .append(moved(steps.get(i).shell))
                    .append("} > '")
                    .append(output(i))
                    .append("' 2>&1\n");
        }
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script.toString()).directory(folder.toFile());
        Path java = Path.of(System.getProperty("java.home"), "bin");
        bash.environment().put("PATH", java + ":" + System.getenv("PATH"));
        Process pages = bash.inheritIO().start();
        if (!pages.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            pages.descendants().forEach(ProcessHandle::destroyForcibly);
            pages.destroyForcibly();
            throw new IllegalStateException("the pages did not end within " + LONGEST);
        }
    }

    private String moved(String shell) {
        String moved = shell;
        for (Map.Entry<Integer, Integer> port : ports.entrySet()) {
            moved = moved.replace("127.0.0.1:" + port.getKey(), "127.0.0.1:" + port.getValue());
        }
        return moved;
    }

    private Path output(int step) {
        return folder.resolve("output-" + step + ".txt");
    }

    private static Pattern pattern(String shown) {
        return Pattern.compile(
                Stream.of(shown.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}

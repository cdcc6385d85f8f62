package vn.tiendo.devservices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The file that says which processes belong to a folder: first the JVM that has the folder, then what it has started. A later
 * run reads there whom to name, and what was left running when nobody was left to end it.
 */
final class ProcessRegister {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Path file;

    ProcessRegister(Path folder) {
        this.file = folder.resolve("processes.txt");
    }

    /**
     * A process as the file names it.
     *
     * @param startedAt an id may be given again to another process, which has started at another time
     * @param name for people, such as "MariaDB"
     */
    private record Entry(long pid, Instant startedAt, String name) {

        /** Two JVMs may read the same start from the system with a slight difference. */
        private static final Duration ALIKE = Duration.ofSeconds(5);

        static Entry of(String name, ProcessHandle process) {
            return new Entry(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), name);
        }

        static Stream<Entry> read(String line) {
            String[] parts = line.split(" ", 3);
            try {
                return Stream.of(
                        new Entry(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException cutOff) {
                return Stream.empty();
            }
        }

        String line() {
            return pid + " " + startedAt.toEpochMilli() + " " + name + "\n";
        }

        Optional<ProcessHandle> stillRunning() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::hasStartedAlike);
        }

        private boolean hasStartedAlike(ProcessHandle process) {
            Instant start = process.info().startInstant().orElse(Instant.EPOCH);
            return Duration.between(startedAt, start).abs().compareTo(ALIKE) <= 0;
        }
    }

    /** The JVM that has the folder, if it is known. */
    Optional<Long> holder() {
        try {
            return read().limit(1)
                    .flatMap(e -> e.stillRunning().stream())
                    .map(ProcessHandle::pid)
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Names this JVM as the folder's holder; what stood there before it stays. */
    void begin() throws IOException {
        List<Entry> former = read().toList();
        write(Stream.concat(Stream.of(me()), former.stream()));
    }

    /**
     * Ends what earlier holders have left running, the last one started first.
     *
     * @throws IOException if one of them cannot be ended; the message names it
     */
    void endFormer() throws IOException {
        // This JVM may have had the folder before, and still be there.
        List<Entry> former = read().skip(1)
                .filter(e -> e.pid() != ProcessHandle.current().pid())
                .toList();
        for (int i = former.size() - 1; i >= 0; i--) {
            Optional<ProcessHandle> left = former.get(i).stillRunning();
            if (left.isPresent() && !end(left.get())) {
                throw new IOException(former.get(i).name() + ", process "
                        + former.get(i).pid() + ", was left running by an earlier start and cannot be ended: end it");
            }
        }
        write(Stream.of(me()));
    }

    void add(String name, ProcessHandle process) throws IOException {
        Files.writeString(file, Entry.of(name, process).line(), StandardOpenOption.APPEND);
    }

    private static Entry me() {
        return Entry.of("launcher", ProcessHandle.current());
    }

    private void write(Stream<Entry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        entries.map(Entry::line).forEach(lines::append);
        Files.writeString(file, lines);
    }

    private Stream<Entry> read() throws IOException {
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .flatMap(Entry::read)
                : Stream.empty();
    }

    /**
     * Asks a process that is not this JVM's own child to end, kills it if it has not in time.
     *
     * @return whether it has ended
     */
    static boolean end(ProcessHandle process) {
        process.destroy();
        if (endsWithin(process, GRACE)) {
            return true;
        }
        process.destroyForcibly();
        return endsWithin(process, GRACE);
    }

    /** Looks often: the system tells a process nothing about the end of another's children. */
    private static boolean endsWithin(ProcessHandle process, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}

package vn.tiendo.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A process that a {@link Lifeline} started; its output goes to a log file of its own. */
public final class ChildProcess {

    private static final boolean POSIX =
            !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(50);

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** @param afresh whether what the log holds is dropped first */
    static ChildProcess start(String name, ProcessBuilder builder, Path log, boolean afresh) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder.Redirect output =
                afresh ? ProcessBuilder.Redirect.to(log.toFile()) : ProcessBuilder.Redirect.appendTo(log.toFile());
        Process process = sheltered(builder)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        process.getOutputStream().close();
        return new ChildProcess(name, log, process);
    }

    /**
     * Ctrl-C and the closing of a terminal reach every process that was started from it. The parent alone must answer,
     * or the children would end in no order. A signal that is ignored stays ignored across exec, so a shell that turns
     * into the command is enough.
     */
    private static ProcessBuilder sheltered(ProcessBuilder builder) {
        return ignoring("INT HUP", builder);
    }

    static ProcessBuilder ignoring(String signals, ProcessBuilder builder) {
        if (POSIX) {
            List<String> command = new ArrayList<>();
            command.addAll(List.of("/bin/sh", "-c", "trap '' " + signals + "; exec \"$@\"", "sh"));
            command.addAll(builder.command());
            builder.command(command);
        }
        return builder;
    }

    /** The name for people, such as "MariaDB". */
    public String name() {
        return name;
    }

    /** The file that holds what the process has written, and others of the same log before it. */
    public Path log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code when the process has ended, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to end (SIGTERM), kills it if it has not after 15 s, and returns when it has ended. */
    public void stop() {
        process.destroy();
        if (!exitsWithin(GRACE)) {
            kill();
        }
    }

    /** Kills the process (SIGKILL) and returns when it has ended. */
    public void kill() {
        process.destroyForcibly();
        if (!exitsWithin(GRACE)) {
            throw new IllegalStateException(name + " cannot be killed");
        }
    }

    /**
     * Returns when the condition holds.
     *
     * @throws ServerFailedException if the process ends before, or the condition does not hold in time; then it is stopped
     */
    public void awaitReady(BooleanSupplier ready, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!ready.getAsBoolean()) {
            if (exitsWithin(POLL)) {
                throw new ServerFailedException(this, "ended with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new ServerFailedException(this, "was not ready after " + timeout.toSeconds() + " s");
            }
        }
    }

    /**
     * Returns when the process, which has something to do and then to end, has ended in order.
     *
     * @throws ServerFailedException if it ends with another exit code than 0, or not in time; then it is stopped
     */
    public void awaitDone(Duration timeout) {
        if (!exitsWithin(timeout)) {
            stop();
            throw new ServerFailedException(this, "had not ended after " + timeout.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw new ServerFailedException(this, "ended with exit code " + process.exitValue());
        }
    }

    private boolean exitsWithin(Duration timeout) {
        try {
            process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

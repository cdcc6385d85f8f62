package vn.tiendo.faults.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.ServiceJvm;

/** A process of a service that does its steps and ends. */
public record Job(Lifeline lifeline, Node.Program program) {

    private static final long LIMIT_SECONDS = 180;

    /** How it ended, and what it printed. */
    public record Result(int exitCode, String printed) {}

    Result run() {
        ProcessBuilder builder = ServiceJvm.running(program.jar(), program.options(), program.steps());
        builder.environment().put("QUARKUS_PROFILE", "local");
        builder.environment().putAll(program.environment());
        Path log = program.logs().resolve(program.name() + ".log");
        try {
            ChildProcess process = lifeline.start(program.name(), builder, log);
            int exitCode = process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return new Result(exitCode, Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(program.name() + " does not end, see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

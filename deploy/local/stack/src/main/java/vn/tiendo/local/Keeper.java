package vn.tiendo.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import vn.tiendo.devservices.ChildProcess;

/**
 * Starts a process that has ended by itself again, three times; what ends once more is broken. The others go on meanwhile: that
 * they do without it is what the design promises.
 */
final class Keeper {

    private static final int TIMES = 3;

    private final Console console;
    private final BooleanSupplier ending;
    private final CompletableFuture<String> givenUp = new CompletableFuture<>();

    /** @param ending whether everything is being stopped: the end of a process is no surprise then */
    Keeper(Console console, BooleanSupplier ending) {
        this.console = console;
        this.ending = ending;
    }

    /** @param again starts the process anew and returns when it is ready */
    void keep(ChildProcess process, Callable<ChildProcess> again) {
        Thread thread = new Thread(() -> keepAlive(process, again), "keeps " + process.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns the line that says which process ends too often, once there is one. */
    String awaitGivenUp() {
        return givenUp.join();
    }

    private void keepAlive(ChildProcess process, Callable<ChildProcess> again) {
        String end = awaitEnd(process);
        for (int time = 1; time <= TIMES && !ending.getAsBoolean(); time++) {
            console.line(end + "; starting it again, " + time + " of " + TIMES);
            try {
                ChildProcess started = again.call();
                console.line(started.name() + " runs again");
                end = awaitEnd(started);
            } catch (Exception e) {
                end = e.getMessage();
            }
        }
        if (!ending.getAsBoolean()) {
            givenUp.complete(end + "; it was started again " + TIMES + " times, now everything is ended");
        }
    }

    private static String awaitEnd(ChildProcess process) {
        int exitCode = process.onExit().join();
        return process.name() + " has ended by itself (exit code " + exitCode + "), see " + process.log()
                + LogTail.words(process.log());
    }
}

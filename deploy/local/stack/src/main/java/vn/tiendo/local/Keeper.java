package vn.tiendo.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import vn.tiendo.devservices.ChildProcess;

/**
 * Starts a process that has ended by itself again, three times; what ends once more is broken. Who was asked to end (SIGTERM) is
 * started again as often as that is: so nodes are restarted one after the other. The others go on meanwhile: that they do without it is
 * what the design promises.
 */
final class Keeper {

    private static final int TIMES = 3;
    private static final int SIGTERM = 128 + 15;

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
        End end = End.await(process);
        int time = 1;
        while (time <= TIMES && !ending.getAsBoolean()) {
            if (end.asked) {
                console.line(end.words + "; starting it again");
            } else {
                console.line(end.words + "; starting it again, " + time + " of " + TIMES);
                time++;
            }
            try {
                ChildProcess started = again.call();
                console.line(started.name() + " runs again, process "
                        + started.handle().pid());
                end = End.await(started);
            } catch (Exception e) {
                end = new End(e.getMessage(), false);
            }
        }
        if (!ending.getAsBoolean()) {
            givenUp.complete(end.words + "; it was started again " + TIMES + " times, now everything is ended");
        }
    }

    /**
     * @param words for people
     * @param asked whether somebody has asked it to end
     */
    private record End(String words, boolean asked) {

        static End await(ChildProcess process) {
            int exitCode = process.onExit().join();
            return exitCode == SIGTERM
                    ? new End(process.name() + " was asked to end", true)
                    : new End(
                            process.name() + " has ended by itself (exit code " + exitCode + "), see " + process.log()
                                    + LogTail.words(process.log()),
                            false);
        }
    }
}

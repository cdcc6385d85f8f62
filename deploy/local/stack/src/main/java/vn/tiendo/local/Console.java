package vn.tiendo.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The user's view of the start: a line for each step, with a dot a second while it lasts. */
final class Console {

    private static final int WIDTH = 44;

    private final PrintStream out;
    private final ScheduledExecutorService dots = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "dots");
        thread.setDaemon(true);
        return thread;
    });

    Console(PrintStream out) {
        this.out = out;
    }

    void line(String text) {
        out.println(text);
    }

    /** Runs a step and shows how long it took; if it fails, its line ends without a time. */
    <T> T step(String name, Callable<T> step) throws Exception {
        out.print(String.format(Locale.ROOT, "%-" + WIDTH + "s ...", name));
        out.flush();
        long start = System.nanoTime();
        ScheduledFuture<?> ticking = dots.scheduleAtFixedRate(this::dot, 1, 1, TimeUnit.SECONDS);
        try {
            T result = step.call();
            ticking.cancel(false);
            out.printf(Locale.ROOT, " %.1f s", (System.nanoTime() - start) / 1e9);
            return result;
        } finally {
            ticking.cancel(false);
            if (!dots.isShutdown()) {
                out.println();
            }
        }
    }

    /** From now on only whole lines: the step under way will not end. */
    void breakOff() {
        dots.shutdownNow();
        out.println();
    }

    private void dot() {
        out.print('.');
        out.flush();
    }
}

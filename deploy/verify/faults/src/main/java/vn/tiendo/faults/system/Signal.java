package vn.tiendo.faults.system;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A signal that Java cannot send by itself. */
enum Signal {
    STOP,
    CONT;

    void to(ProcessHandle process) {
        try {
            int code = new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name() + " " + process.pid() + " answers " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

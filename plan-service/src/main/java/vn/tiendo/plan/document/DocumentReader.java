package vn.tiendo.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/** Reads a file into paragraphs and tables, outside of this process (ADR 86). */
@ApplicationScoped
public class DocumentReader {

    /** What is read, and a file of which only the content tells what it is. */
    public static final Set<String> MEDIA_TYPES = FileReading.MEDIA_TYPES;

    private final Semaphore processes;
    private final int seconds;
    private final String heap;

    /**
     * @param heap of each process, as a JVM takes it
     * @param seconds that a file may take, and that one waits for its turn
     * @param processes at a time
     */
    public DocumentReader(
            @ConfigProperty(name = "readings.heap") String heap,
            @ConfigProperty(name = "readings.seconds") int seconds,
            @ConfigProperty(name = "readings.processes") int processes) {
        this.heap = heap;
        this.seconds = seconds;
        this.processes = new Semaphore(processes, true);
    }

    /**
     * @param mediaType as it was declared, with parameters or without; {@code application/octet-stream}: the content tells
     * @throws UnreadableDocument with the reason; BUSY when no process came free in time
     */
    public IssuedDocument read(byte[] file, String mediaType) throws UnreadableDocument {
        if (file.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        Bounds.requireAtMost(Bounds.FILE_BYTES, file.length);
        String declared = FileReading.mediaType(mediaType);
        takeTurn();
        try (ChildProcess child = ChildProcess.start(heap, seconds, declared)) {
            return child.answer(file);
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.FAILED);
        } finally {
            processes.release();
        }
    }

    private void takeTurn() throws UnreadableDocument {
        try {
            if (processes.tryAcquire(seconds, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnreadableDocument(Reason.BUSY);
    }
}

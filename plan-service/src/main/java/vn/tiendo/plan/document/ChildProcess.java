package vn.tiendo.plan.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/** One {@link ReaderProcess} with the folder it works in; neither is left when this is closed. */
final class ChildProcess implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ChildProcess.class);

    private static final int LOGGED_BYTES = 8 << 10;

    private final Process process;
    private final Path folder;
    private final int seconds;

    private ChildProcess(Process process, Path folder, int seconds) {
        this.process = process;
        this.folder = folder;
        this.seconds = seconds;
    }

    static ChildProcess start(String heap, int seconds, String mediaType) throws IOException {
        return start(heap, seconds, ReaderProcess.class.getName(), mediaType, String.valueOf(seconds + 5));
    }

    /** @param main a class and its arguments */
    static ChildProcess start(String heap, int seconds, String... main) throws IOException {
        Path folder = Files.createTempDirectory("reading");
        try {
            return new ChildProcess(process(heap, folder, main), folder, seconds);
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private static Process process(String heap, Path folder, String... main) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:MaxDirectMemorySize=16m", "-XX:MaxMetaspaceSize=128m", "-Xss1m"));
        // It lives for a second: small collector, quick compiler, no files for tools that watch it.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto"));
        command.addAll(List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder, "-Duser.dir=" + folder));
        // How deep XML may be is said by Bounds, in newer JVMs as in older ones.
        command.add("-Djdk.xml.maxElementDepth=0");
        command.addAll(NoNetwork.arguments());
        command.addAll(List.of("-cp", ReaderClassPath.ofThisProcess()));
        command.addAll(List.of(main));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        return builder.start();
    }

    IssuedDocument answer(byte[] file) throws UnreadableDocument, IOException {
        FutureTask<Void> sent = inBackground(() -> send(file));
        FutureTask<byte[]> said = inBackground(() -> atMost(process.getInputStream(), Bounds.ANSWER_BYTES));
        FutureTask<byte[]> complained = inBackground(() -> atMost(process.getErrorStream(), LOGGED_BYTES));
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new UnreadableDocument(Reason.TOO_SLOW);
            }
            sent.get(1, TimeUnit.SECONDS);
            return document(process.exitValue(), said.get(seconds, TimeUnit.SECONDS), complained);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocument(Reason.BUSY);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    private static IssuedDocument document(int exit, byte[] said, FutureTask<byte[]> complained)
            throws UnreadableDocument, IOException, InterruptedException, ExecutionException, TimeoutException {
        if (exit == 0) {
            return new ObjectMapper().readValue(said, IssuedDocument.class);
        }
        String complaint = new String(complained.get(1, TimeUnit.SECONDS), StandardCharsets.UTF_8);
        if (exit == ReaderProcess.REFUSED) {
            LOG.debugf("A file was not read: %s", complaint);
            throw new UnreadableDocument(Reason.valueOf(new String(said, StandardCharsets.US_ASCII)));
        }
        LOG.errorf("The reader of files ended with %d: %s", exit, complaint);
        throw new UnreadableDocument(Reason.FAILED);
    }

    private Void send(byte[] file) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(file);
        } catch (IOException e) {
            // It has ended before it had all; how it ended says why.
            LOG.debug("The reader of files took not all", e);
        }
        return null;
    }

    /** All is taken from the process, so that it never waits for us; what is beyond the bound is dropped. */
    private static byte[] atMost(InputStream stream, int bytes) throws IOException {
        byte[] taken = stream.readNBytes(bytes);
        stream.transferTo(OutputStream.nullOutputStream());
        return taken;
    }

    private static <T> FutureTask<T> inBackground(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** What a process says that is sent nothing; for tests of what one may do. */
    String said() throws IOException {
        process.getOutputStream().close();
        return new String(atMost(process.getInputStream(), LOGGED_BYTES), StandardCharsets.UTF_8);
    }

    Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = processes().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            // A folder cannot be removed for good while somebody still writes into it.
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("A reader of files does not end: %s", all);
        }
        remove(folder);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "The folder %s of a reader of files is left", folder);
        }
    }
}

package vn.tiendo.devservices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Starts processes that never outlive this JVM. When the JVM ends in an orderly way (also by Ctrl-C or SIGTERM) a
 * shutdown hook stops them, the last one started first; when it is killed, a {@link Guardian} process does the same.
 *
 * <p>A lifeline belongs to one folder, the one that holds the processes' data, and keeps other JVMs out of it.
 */
public final class Lifeline implements AutoCloseable {

    private static final List<String> SMALL = List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final FileChannel lock;
    private final ProcessRegister register;
    private final Process guardian;
    private final OutputStream toGuardian;
    private final Deque<ChildProcess> lastFirst = new ArrayDeque<>();
    private final Set<Path> begun = new HashSet<>();
    private final Thread hook = new Thread(this::closeQuietly, "lifeline");
    private volatile boolean closed;

    private Lifeline(FileChannel lock, ProcessRegister register, Process guardian) {
        this.lock = lock;
        this.register = register;
        this.guardian = guardian;
        this.toGuardian = guardian.getOutputStream();
    }

    /**
     * Takes the folder, which is created if it is absent. If an earlier JVM was killed, this waits until the processes
     * that it left have ended, and ends those that nobody else does.
     *
     * @throws FolderInUseException if another JVM, or this one, has the folder already
     */
    public static Lifeline open(Path folder) throws IOException {
        Files.createDirectories(folder);
        ProcessRegister register = new ProcessRegister(folder);
        FileChannel lock = lock(folder, register);
        Lifeline lifeline;
        try {
            register.begin();
            lifeline = new Lifeline(lock, register, startGuardian(folder));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(lifeline.hook);
        try {
            register.endFormer();
            return lifeline;
        } catch (IOException | RuntimeException e) {
            lifeline.close();
            throw e;
        }
    }

    private static FileChannel lock(Path folder, ProcessRegister register) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new FolderInUseException(folder, register.holder());
        }
        return channel;
    }

    private static Process startGuardian(Path folder) throws IOException {
        String lock = folder.resolve("guardian.lock").toAbsolutePath().toString();
        Process guardian = ChildProcess.ignoring("INT TERM HUP", Jvm.running(Guardian.class, SMALL, lock))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(guardian.getInputStream(), StandardCharsets.US_ASCII));
        if (!"ready".equals(output.readLine())) {
            throw new IOException("the guardian process does not start in " + folder);
        }
        return guardian;
    }

    /**
     * Starts a process. Command, environment and working folder are the builder's; the output goes to the log file,
     * which is begun afresh by the first process that writes there and continued by the next: why one ended stays.
     *
     * @param name the name for people
     * @throws IllegalStateException if this lifeline is closed, that is, if the JVM is ending
     */
    public synchronized ChildProcess start(String name, ProcessBuilder builder, Path log) throws IOException {
        if (closed) {
            throw new IllegalStateException("no " + name + ": everything is being stopped");
        }
        ChildProcess child = ChildProcess.start(name, builder, log, begun.add(log));
        lastFirst.push(child);
        register.add(name, child.handle());
        toGuardian.write((child.handle().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
        toGuardian.flush();
        return child;
    }

    /** Whether the processes are being stopped, or have been: the end of one of them is no surprise then. */
    public boolean isClosed() {
        return closed;
    }

    /** Stops the processes that still run, the last one started first, and gives the folder free. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        lastFirst.forEach(ChildProcess::stop);
        toGuardian.close();
        guardian.onExit().join();
        lock.close();
        forgetHook();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // The JVM is ending: what could not be released ends with it.
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Then this is the hook, or it will find nothing left to do.
        }
    }
}

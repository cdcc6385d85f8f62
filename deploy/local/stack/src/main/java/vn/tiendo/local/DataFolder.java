package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import vn.tiendo.devservices.FolderInUseException;
import vn.tiendo.devservices.Lifeline;

/** Where the stack keeps its data, its logs and the tokens. */
record DataFolder(Path path) {

    private static final long ENOUGH_BYTES = 1L << 30;

    DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path mariaDb() {
        return path.resolve("mariadb");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    /** Certificates of the servers, when they have some. */
    Path certificates() {
        return path.resolve("certificates");
    }

    Path log(String process) {
        return path.resolve("logs").resolve(process + ".log");
    }

    Path tokens() {
        return path.resolve("tokens.json");
    }

    /** Takes the folder for this run. */
    Lifeline open() {
        try {
            Lifeline lifeline = Lifeline.open(path);
            requireSpace();
            return lifeline;
        } catch (FolderInUseException e) {
            String who = e.holder().map(pid -> ", process " + pid + ",").orElse("");
            String how = e.holder().map(pid -> " (kill " + pid + ")").orElse("");
            throw new StartException("another launcher" + who + " runs on " + path + ": stop it" + how
                    + ", or choose another folder with --data and other ports");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < ENOUGH_BYTES) {
            throw new StartException("less than 1 GB free in " + path + " (" + (free >> 20)
                    + " MB): make room, or choose another folder with --data");
        }
    }

    /** Deletes what the services have stored. The logs stay: each start writes them afresh. */
    void reset() throws IOException {
        FileUtils.deleteDirectory(mariaDb().resolve("data").toFile());
        FileUtils.deleteDirectory(kafka().resolve("data").toFile());
        Files.deleteIfExists(tokens());
    }

    /** Says in one line why a file or folder cannot be used. */
    static StartException unusable(IOException e) {
        if (e instanceof FileSystemException file) {
            return new StartException("cannot use " + file.getFile() + ": " + reason(file), e);
        }
        return new StartException(e.getMessage(), e);
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "no right to write there";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it is a file, not a folder";
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}

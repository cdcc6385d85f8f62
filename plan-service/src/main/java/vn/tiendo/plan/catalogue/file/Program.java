package vn.tiendo.plan.catalogue.file;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.database.Jdbc;

/**
 * What reads the files. Two versions of it may read the same words differently, so they are told apart: by each class of our own jars (as the
 * jar's directory has them, with their checksums), by name and size of each library beside them, and by the JVM.
 */
final class Program {

    /** One of each of our jars: this service's, the contracts', the platform's. */
    private static final List<Class<?>> OURS = List.of(Catalogue.class, Sha256.class, Jdbc.class);

    private Program() {}

    /** A hash; empty where the service is not packaged, for classes in a folder may change at any time. */
    static Optional<String> fingerprint() {
        List<Path> jars = OURS.stream().flatMap(type -> jar(type).stream()).toList();
        return jars.size() < OURS.size() ? Optional.empty() : Optional.of(fingerprint(jars));
    }

    /** @param jars our own; libraries are what lies beside them */
    static String fingerprint(List<Path> jars) {
        TreeSet<String> parts = new TreeSet<>();
        parts.add(Runtime.version().toString());
        try {
            for (Path jar : jars) {
                parts.addAll(entries(jar));
                parts.addAll(libraries(jar.toAbsolutePath().getParent()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(String.join("\n", parts));
    }

    private static Optional<Path> jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Optional.ofNullable(source)
                .map(CodeSource::getLocation)
                .filter(place -> place.getProtocol().equals("file"))
                .map(place -> new File(place.getPath()).toPath())
                .filter(Files::isRegularFile);
    }

    private static List<String> entries(Path jar) throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> entries.add(entry.getName() + " " + entry.getCrc() + " " + entry.getSize()));
        }
        return entries;
    }

    private static List<String> libraries(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                found.add(file.getFileName() + " " + Files.size(file));
            }
        }
        return found;
    }
}

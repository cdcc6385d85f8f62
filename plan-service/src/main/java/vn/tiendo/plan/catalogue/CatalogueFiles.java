package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the catalogue's files are. */
@ApplicationScoped
class CatalogueFiles {

    private final Optional<Path> folder;
    private final List<String> shipped;

    CatalogueFiles(
            @ConfigProperty(name = "catalogue.folder") Optional<Path> folder,
            @ConfigProperty(name = "catalogue.shipped") List<String> shipped) {
        this.folder = folder;
        this.shipped = shipped;
    }

    /** Content by file name: the files that came with the service, or those of an installation that keeps its own. */
    Map<String, byte[]> read() {
        try {
            return folder.isPresent() ? inFolder(folder.get()) : shipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> shipped() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : shipped) {
            try (InputStream file =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream("catalogue/" + name)) {
                files.put(name, file.readAllBytes());
            }
        }
        return files;
    }

    private static Map<String, byte[]> inFolder(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}

package vn.tiendo.plan.catalogue.file;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.contracts.digest.Sha256;

/** Where the catalogue's files are. A file that lies there is loaded; no list names it. */
@ApplicationScoped
public class CatalogueFiles {

    /** Always there, so that the folder is found by it: a folder inside a jar has no address of its own. */
    private static final String SHIPPED = "catalogue/" + Catalogue.CALENDAR;

    private final Optional<Path> folder;

    public CatalogueFiles(@ConfigProperty(name = "catalogue.folder") Optional<Path> folder) {
        this.folder = folder;
    }

    /** Content by file name: the files that came with the service, or those of an installation that keeps its own. */
    public Map<String, byte[]> read() {
        if (folder.isPresent()) {
            return in(folder.get());
        }
        URL shipped = Thread.currentThread().getContextClassLoader().getResource(SHIPPED);
        return ClassPathUtils.processAsPath(shipped, file -> in(file.getParent()));
    }

    /** A hash of files and of the program that reads them; empty where the program may change while it runs. */
    public Optional<String> fingerprint(Map<String, byte[]> files) {
        return Program.fingerprint().map(program -> Sha256.hex(program + Catalogue.hash(files)));
    }

    public static Map<String, byte[]> in(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}

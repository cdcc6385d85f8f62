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

/** Where the catalogue's files are, and for which provinces they are read. A file that lies there is loaded; no list names it. */
@ApplicationScoped
public class CatalogueFiles {

    /** Always there, so that the folder is found by it: a folder inside a jar has no address of its own. */
    private static final String SHIPPED = "catalogue/" + Catalogue.CALENDAR;

    private final Optional<Path> folder;
    private final Served served;

    public CatalogueFiles(
            @ConfigProperty(name = "catalogue.folder") Optional<Path> folder,
            @ConfigProperty(name = "catalogue.provinces", defaultValue = "all") String provinces) {
        this.folder = folder;
        this.served = Served.of(provinces);
    }

    /** Content by file name: the files that came with the service, or those of an installation that keeps its own. */
    public Map<String, byte[]> read() {
        if (folder.isPresent()) {
            return in(folder.get());
        }
        URL shipped = Thread.currentThread().getContextClassLoader().getResource(SHIPPED);
        return ClassPathUtils.processAsPath(shipped, file -> in(file.getParent()));
    }

    /**
     * What files say of the provinces that are served.
     *
     * @throws CatalogueException with all that is wrong with them, or where a province is to be served that they do not have
     */
    public Catalogue catalogue(Map<String, byte[]> files) {
        return Catalogue.read(files).serving(served);
    }

    /** A hash of files, of whom they are read for and of the program that reads them; empty where that may change while it runs. */
    public Optional<String> fingerprint(Map<String, byte[]> files) {
        return Program.fingerprint().map(program -> Sha256.hex(program + Catalogue.hash(files) + served));
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

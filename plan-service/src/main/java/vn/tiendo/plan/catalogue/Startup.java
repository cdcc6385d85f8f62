package vn.tiendo.plan.catalogue;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.outbox.Relay;
import vn.tiendo.plan.classification.KnownActs;

/** What the service does first: it loads the catalogue, then starts to send. */
@ApplicationScoped
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);

    private final CatalogueLoader loader;
    private final KnownActs acts;
    private final Relay relay;
    private final DataSource database;
    private final Optional<Path> folder;
    private final List<String> shipped;

    Startup(
            CatalogueLoader loader,
            KnownActs acts,
            Relay relay,
            DataSource database,
            @ConfigProperty(name = "catalogue.folder") Optional<Path> folder,
            @ConfigProperty(name = "catalogue.shipped") List<String> shipped) {
        this.loader = loader;
        this.acts = acts;
        this.relay = relay;
        this.database = database;
        this.folder = folder;
        this.shipped = shipped;
    }

    void load(@Observes StartupEvent event) throws IOException {
        try {
            Catalogue catalogue = Catalogue.read(folder.isPresent() ? inFolder(folder.get()) : shipped());
            acts.know(catalogue.acts());
            loader.load(catalogue);
        } catch (CatalogueException e) {
            e.defects().forEach(LOG::error);
            Quarkus.asyncExit(1);
            return;
        }
        countRows();
        relay.start();
    }

    /**
     * Has the database count what was loaded. It would do so by itself a little later; if it is killed before, it believes for good
     * that the tables are empty, and joins them as if they were.
     */
    private void countRows() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze table plan, task, agency, occurrence, assignment, assignment_version");
        } catch (SQLException e) {
            LOG.warnf("Rows are not counted, so questions may take long: %s", e.getMessage());
        }
    }

    /** The files that came with the service. */
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

    /** The files of an installation that keeps its own. */
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

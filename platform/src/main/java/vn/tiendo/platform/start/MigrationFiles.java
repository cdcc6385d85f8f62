package vn.tiendo.platform.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The migrations that came with a service, and the grants that follow them. They are listed from the service's own jar: Flyway looks
 * for files in ways that a packaged Quarkus service does not know.
 */
final class MigrationFiles implements ResourceProvider {

    private static final String FOLDER = "db/migration/";
    private static final String RIGHTS = "db/rights/afterMigrate.sql";
    private static final Pattern VERSIONED = Pattern.compile("V(\\d+)__.+\\.sql");

    private final Map<String, LoadableResource> files = new TreeMap<>();

    /** @param contents by file name */
    MigrationFiles(Map<String, String> contents) {
        contents.forEach((name, content) -> files.put(name, new Script(name, content)));
    }

    /** Those of the jar or the folder that holds a class. */
    static MigrationFiles of(Class<?> main) {
        Map<String, String> contents = new TreeMap<>();
        Stream.concat(list(main).stream(), Stream.of(RIGHTS))
                .forEach(path -> contents.put(path.substring(path.lastIndexOf('/') + 1), read(main, path)));
        return new MigrationFiles(contents);
    }

    private static List<String> list(Class<?> main) {
        try {
            Path place = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                try (Stream<Path> found = Files.list(place.resolve(FOLDER))) {
                    return found.map(file -> FOLDER + file.getFileName()).toList();
                }
            }
            try (ZipFile jar = new ZipFile(place.toFile())) {
                return jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(FOLDER) && name.endsWith(".sql"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Class<?> main, String path) {
        try (InputStream file = main.getClassLoader().getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers of all migrations. */
    NavigableSet<Integer> versions() {
        NavigableSet<Integer> versions = new TreeSet<>();
        for (String name : files.keySet()) {
            Matcher versioned = VERSIONED.matcher(name);
            if (versioned.matches()) {
                versions.add(Integer.valueOf(versioned.group(1)));
            }
        }
        return versions;
    }

    @Override
    public LoadableResource getResource(String name) {
        return files.get(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith(prefix) && Stream.of(suffixes).anyMatch(file.getKey()::endsWith))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String content;

        Script(String name, String content) {
            this.name = name;
            this.content = content;
        }

        @Override
        public Reader read() {
            return new StringReader(content);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}

package vn.tiendo.plan.document;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process finds the classes that this one has. */
final class ReaderClassPath {

    private ReaderClassPath() {}

    static String ofThisProcess() {
        Path code = null;
        try {
            code = Path.of(ReaderClassPath.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException | RuntimeException e) {
            // What loaded it tells no file; the JVM's own class path is left.
        }
        return of(code, System.getProperty("java.class.path"));
    }

    /**
     * The JVM's own class path, from wherever it works, and where the service is packaged the folders beside the jar that it is
     * started by: its manifest, or a class loader of Quarkus, knows them, and not the class path.
     *
     * @param code the jar or folder of a known class; null: unknown
     */
    static String of(Path code, String own) {
        List<String> path = new ArrayList<>();
        if (code != null) {
            path.add(code.toString());
            Path application =
                    code.getParent() == null ? null : code.getParent().getParent();
            if (application != null
                    && Files.isDirectory(application.resolve("lib").resolve("main"))) {
                for (String folder : List.of("app", "lib/main", "lib/boot", "quarkus")) {
                    path.add(application.resolve(folder).resolve("*").toString());
                }
            }
        }
        Stream.of(own.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .forEach(path::add);
        return path.stream().distinct().collect(Collectors.joining(File.pathSeparator));
    }
}

package vn.tiendo.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * An image as {@code docker load} takes it: a description, its layers, and which comes when.
 *
 * @param config what the image says of itself
 * @param layers the names of its layers in the tar, the lowest first
 */
record ImageTar(Path tar, JsonNode config, List<String> layers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In the order of the bits of a mode, from the highest. */
    private static final PosixFilePermission[] PERMISSIONS = PosixFilePermission.values();

    /** What is told of a file or a folder of a layer, and its content while it is passed by. */
    interface Visitor {

        void visit(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    static ImageTar of(Path tar) throws IOException {
        JsonNode manifest = JSON.readTree(member(tar, "manifest.json")).get(0);
        List<String> layers = StreamSupport.stream(manifest.get("Layers").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        byte[] config = member(tar, manifest.get("Config").asText());
        return new ImageTar(tar, JSON.readTree(config), layers);
    }

    /** All files and folders by their absolute path. */
    Map<String, TarArchiveEntry> entries() {
        Map<String, TarArchiveEntry> entries = new LinkedHashMap<>();
        visit((entry, content) -> entries.put(path(entry), entry));
        return entries;
    }

    byte[] content(String path) {
        List<byte[]> found = new ArrayList<>();
        visit((entry, content) -> {
            if (path(entry).equals(path)) {
                found.add(content.readAllBytes());
            }
        });
        return found.get(found.size() - 1);
    }

    /** As whoever runs containers would lay it out: with the times and the rights of the tar, and a place for what a kernel gives. */
    void unpack(Path folder) throws IOException {
        visit((entry, content) -> {
            Path file = folder.resolve(path(entry).substring(1)).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(content, file);
            }
            Files.setPosixFilePermissions(file, permissions(entry.getMode()));
            Files.setLastModifiedTime(
                    file, FileTime.from(entry.getLastModifiedTime().toInstant()));
        });
        Files.createDirectories(folder.resolve("proc"));
        Files.createDirectories(folder.resolve("dev"));
    }

    private void visit(Visitor visitor) {
        for (String layer : layers) {
            try (TarArchiveInputStream outer = open(tar)) {
                advance(outer, layer);
                try (TarArchiveInputStream inner = new TarArchiveInputStream(new GzipCompressorInputStream(outer))) {
                    for (TarArchiveEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
                        visitor.visit(entry, inner);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String path(TarArchiveEntry entry) {
        String name = entry.getName();
        String path = name.startsWith("/") ? name : "/" + name;
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : PERMISSIONS) {
            if ((mode >> (PERMISSIONS.length - 1 - permission.ordinal()) & 1) == 1) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    private static byte[] member(Path tar, String name) throws IOException {
        try (TarArchiveInputStream in = open(tar)) {
            advance(in, name);
            return in.readAllBytes();
        }
    }

    private static void advance(TarArchiveInputStream in, String name) throws IOException {
        for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return;
            }
        }
        throw new IOException("not in the tar: " + name);
    }

    private static TarArchiveInputStream open(Path tar) throws IOException {
        return new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(tar)));
    }
}

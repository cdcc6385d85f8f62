package vn.tiendo.plan.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.tiendo.plan.document.IssuedDocument.Type;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/**
 * The parts of an Office Open XML package, unpacked in memory when they are asked for and together within a bound. No name of a part
 * ever becomes the name of a file, and nothing outside of the package is looked for.
 */
final class Parts implements AutoCloseable {

    private final ZipFile zip;

    /** By their names in lower case: names of parts are equal in whatever case they are written. */
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private long left = Bounds.UNPACKED_BYTES;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    /** @param type the last word of its type ("styles") */
    record Relation(String type, String part) {}

    static Parts of(byte[] file) throws IOException, UnreadableDocument {
        Parts parts = new Parts(ZipFile.builder().setByteArray(file).get());
        try {
            parts.list();
            return parts;
        } catch (UnreadableDocument | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void list() throws UnreadableDocument {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (entries.put(name, entry) != null) {
                // Of two parts with one name, each program shows another.
                throw new UnreadableDocument(Reason.DAMAGED);
            }
            if (name.endsWith("vbaproject.bin")) {
                throw new UnreadableDocument(Reason.UNKNOWN_TYPE);
            }
            Bounds.requireAtMost(Bounds.PARTS, entries.size());
        }
    }

    Type type() throws IOException, UnreadableDocument {
        String main = main();
        String[] root = {""};
        if (entries.containsKey(main)) {
            try (Xml xml = open(main)) {
                root[0] = xml.root();
            }
        }
        return switch (root[0]) {
            case "document" -> Type.DOCX;
            case "workbook" -> Type.XLSX;
            default -> throw new UnreadableDocument(Reason.UNKNOWN_TYPE);
        };
    }

    /** The part that the others belong to; empty when it is no document of an office program. */
    String main() throws IOException, UnreadableDocument {
        for (Relation relation : relations("").values()) {
            if (relation.type().equals("officeDocument") && entries.containsKey(relation.part())) {
                return relation.part();
            }
        }
        for (String usual : new String[] {"word/document.xml", "xl/workbook.xml"}) {
            if (entries.containsKey(usual)) {
                return usual;
            }
        }
        return "";
    }

    /** What a part points to in the package, by the ids of the relations; of what is outside of it there is nothing. */
    Map<String, Relation> relations(String from) throws IOException, UnreadableDocument {
        int slash = from.lastIndexOf('/') + 1;
        String part = from.substring(0, slash) + "_rels/" + from.substring(slash) + ".rels";
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (entries.containsKey(part)) {
            try (Xml xml = open(part)) {
                xml.root();
                xml.children(element -> {
                    if (element.equals("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                        String type = String.valueOf(xml.attribute("Type"));
                        relations.put(
                                xml.attribute("Id"),
                                new Relation(
                                        type.substring(type.lastIndexOf('/') + 1),
                                        target(from, String.valueOf(xml.attribute("Target")))));
                    }
                });
            }
        }
        return relations;
    }

    /** The part of this type that a part points to; null: there is none. */
    Xml openRelated(String from, String type) throws IOException, UnreadableDocument {
        for (Relation relation : relations(from).values()) {
            if (relation.type().equals(type) && entries.containsKey(relation.part())) {
                return open(relation.part());
            }
        }
        return null;
    }

    private static String target(String from, String target) {
        try {
            String path =
                    URI.create("/" + from).resolve(target.replace(" ", "%20")).getPath();
            return path == null ? "" : path.replaceFirst("^/", "").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    Xml open(String name) throws IOException, UnreadableDocument {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableDocument(Reason.ENCRYPTED);
        }
        if (!zip.canReadEntryData(entry)) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
        return new Xml(new Unpacked(zip.getInputStream(entry), entry.getCrc()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Its bytes within the bound of all, and at its end its checksum. */
    private final class Unpacked extends FilterInputStream {

        private final CRC32 checksum = new CRC32();
        private final long expected;

        Unpacked(InputStream in, long expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0 && checksum.getValue() != expected) {
                throw new IOException("A part is not what its checksum says");
            }
            if (read > 0) {
                checksum.update(buffer, offset, read);
                left -= read;
                if (left < 0) {
                    throw new Xml.TooMuch();
                }
            }
            return read;
        }
    }
}

package vn.tiendo.report.filing.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.tiendo.platform.problem.ProblemException;

/**
 * The parts of a Word file by their names, in lower case as they are compared; unpacked when they are asked for, and together within a
 * bound. It is read by the list of its parts, as Word reads it: what stands between them is nobody's.
 */
final class WordPackage implements AutoCloseable {

    /** A report of ten thousand tasks unpacks to some 40 MB. */
    static final long MAX_BYTES = 100L << 20;

    private static final int MAX_PARTS = 2_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new TreeMap<>();
    private long left = MAX_BYTES;

    /**
     * @throws IOException when it is no package
     * @throws ProblemException INVALID when it has too many parts, two of one name, or one that is locked
     */
    WordPackage(byte[] file) throws IOException {
        this.zip = ZipFile.builder().setByteArray(file).get();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (parts.putIfAbsent(name, entry) != null || name.contains("\\") || !zip.canReadEntryData(entry)) {
                throw Unfit.damaged();
            }
            if (parts.size() > MAX_PARTS) {
                throw tooLarge();
            }
        }
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** @throws ProblemException INVALID when there is none; while it is read: when all that was unpacked is too much */
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(name);
        if (entry == null) {
            throw Unfit.damaged();
        }
        return new Bounded(zip.getInputStream(entry), entry);
    }

    /** A reader of an XML part that resolves nothing; what it finds of a document type is for the caller to refuse. */
    static XMLStreamReader xml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }

    /** The name of the part that a relationship of another one points to. */
    static String target(String from, String target) {
        try {
            String path =
                    URI.create("/" + from).resolve(target.replace(" ", "%20")).getPath();
            return path == null ? "" : path.replaceFirst("^/", "").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static ProblemException tooLarge() {
        return Unfit.because("tệp Word khi mở ra quá lớn.", "the Word file unpacks to more than a report can be.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what it gives, and compares it at its end with the sum that the package names. */
    private final class Bounded extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private final CRC32 sum = new CRC32();

        Bounded(InputStream unpacked, ZipArchiveEntry entry) {
            super(unpacked);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0) {
                requireSum();
                return read;
            }
            sum.update(buffer, offset, read);
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
            return read;
        }

        private void requireSum() {
            if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                throw Unfit.damaged();
            }
        }
    }
}

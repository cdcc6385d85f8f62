package vn.tiendo.plan.form;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** The parts of a package, unpacked when they are asked for and together within a bound, so that no file unpacks without end. */
final class Unpacking implements AutoCloseable {

    /** A form of 20,000 assignments unpacks to some 40 MB. */
    static final int MAX_BYTES = 64 << 20;

    private static final int MAX_PARTS = 1_000;

    private final ZipFile zip;

    /** By their names in lower case: names of parts are equal in whatever case they are written. */
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    private long left = MAX_BYTES;

    private Unpacking(ZipFile zip) {
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            parts.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry);
        }
    }

    /**
     * @throws ProblemException TOO_LARGE when there are too many parts, MALFORMED when it is no package
     * @throws IOException when its directory is damaged
     */
    static Unpacking of(byte[] file) throws IOException {
        Refusal.unlessPackage(file);
        Unpacking unpacking = new Unpacking(ZipFile.builder().setByteArray(file).get());
        if (unpacking.parts.size() > MAX_PARTS) {
            unpacking.close();
            throw tooLarge();
        }
        return unpacking;
    }

    /** Names of all parts, in lower case and without a slash before them. */
    Set<String> names() {
        return parts.keySet();
    }

    /** The name of the part that a relationship of another part points to; empty text when it points to none. */
    String target(String from, String target) {
        try {
            URI uri = URI.create("/" + from).resolve(target.replace(" ", "%20"));
            String decoded = name(uri.getPath());
            return parts.containsKey(decoded) ? decoded : name(uri.getRawPath());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String name(String path) {
        return path == null ? "" : path.replaceFirst("^/", "").toLowerCase(Locale.ROOT);
    }

    /**
     * @throws ProblemException MALFORMED when there is no such part or it is encrypted or packed in an unusual way; while reading:
     *     TOO_LARGE when all that was unpacked is too much
     */
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(name);
        if (entry == null) {
            throw Refusal.damaged("thiếu phần “" + name + "”", "the part '" + name + "' is missing");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refusal.password();
        }
        if (!zip.canReadEntryData(entry)) {
            throw Refusal.because(
                    "tệp được nén theo cách không thông dụng; hãy mở bằng Excel và lưu lại.",
                    "it is compressed in an unusual way; open it in Excel and save it again.");
        }
        return new Bounded(zip.getInputStream(entry));
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(
                Kind.CONTENT_TOO_LARGE,
                "Tệp khi mở ra quá lớn. Hãy tải lại phiếu và điền vào đó, không chèn thêm dữ liệu khác.",
                "The file unpacks to too much. Fill in a fresh form, without other data in it.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Bounded extends FilterInputStream {

        Bounded(InputStream unpacked) {
            super(unpacked);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}

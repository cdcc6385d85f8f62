package vn.tiendo.plan.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;

/**
 * Takes a package apart before the library that reads workbooks sees it: the library bounds neither what a package unpacks to
 * nor how far a row or a number goes. What it is given afterwards holds nothing but parts that were looked through.
 */
final class Unpacking {

    /** A form of 20,000 assignments unpacks to some 40 MB. */
    static final int MAX_BYTES = 64 << 20;

    private static final int MAX_PARTS = 1_000;

    private final ByteArrayOutputStream vetted = new ByteArrayOutputStream();
    private int left = MAX_BYTES;
    private int parts;

    private Unpacking() {}

    /**
     * The package with its XML parts only.
     *
     * @throws ProblemException TOO_LARGE, or MALFORMED when it is no package or a part is not what a workbook has
     * @throws IOException when it is damaged
     */
    static byte[] vetted(byte[] file) throws IOException, XMLStreamException {
        return new Unpacking().unpack(file);
    }

    private byte[] unpack(byte[] file) throws IOException, XMLStreamException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(vetted)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] part = read(zip.getInputStream(entry));
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    PartCheck.check(part);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part);
                    out.closeEntry();
                }
            }
        }
        return vetted.toByteArray();
    }

    private byte[] read(InputStream unpacked) throws IOException {
        byte[] part = unpacked.readNBytes(left + 1);
        left -= part.length;
        if (left < 0 || ++parts > MAX_PARTS) {
            throw ProblemException.of(
                    Kind.CONTENT_TOO_LARGE,
                    "Tệp khi mở ra quá lớn. Hãy tải lại phiếu và điền vào đó, không chèn thêm dữ liệu khác.",
                    "The file unpacks to too much. Fill in a fresh form, without other data in it.");
        }
        return part;
    }
}

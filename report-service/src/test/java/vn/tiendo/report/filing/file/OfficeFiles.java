package vn.tiendo.report.filing.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as an office has them: written by other programs than ours, and by people who mean no good. */
public final class OfficeFiles {

    private OfficeFiles() {}

    /** A signed copy of one page. */
    public static byte[] pdf(String title) {
        return pdf(title, document -> {});
    }

    static byte[] locked(String title) {
        return pdf(title, document -> {
            try {
                document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] pdf(String title, Consumer<PDDocument> change) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(title);
            change.accept(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of about so many bytes, none of which packs well. */
    public static byte[] pdf(String title, int bytes) {
        byte[] small = pdf(title);
        String text = new String(small, StandardCharsets.ISO_8859_1);
        StringBuilder large = new StringBuilder(text.substring(0, text.indexOf('\n') + 1));
        for (int i = 0; large.length() < bytes; i++) {
            large.append('%').append("0123456789abcdef".repeat(16)).append(i).append('\n');
        }
        return large.append(text.substring(text.indexOf('\n') + 1)).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A scan, as {@code png} or {@code jpg}. */
    public static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            image.setRGB(x, x % 30, 0xFFFFFF);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A Word file as somebody has edited it in a word processor. */
    public static byte[] edited(byte[] word, Consumer<XWPFDocument> edit) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            edit.accept(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A package with one of its parts written otherwise; one that it lacks is empty before. */
    public static byte[] changed(byte[] zip, String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
            String was = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
            parts.put(part, change.apply(was).getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part that packs to little and unpacks to much. */
    public static byte[] bomb(byte[] word, int megabytes) {
        return changed(word, "word/media/bomb.bin", was -> "0".repeat(megabytes << 20));
    }
}

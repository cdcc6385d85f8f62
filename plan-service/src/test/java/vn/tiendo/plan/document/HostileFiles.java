package vn.tiendo.plan.document;

import static vn.tiendo.plan.document.RawFile.paragraph;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that nobody should hand in. */
final class HostileFiles {

    private HostileFiles() {}

    /** A part of so many million zeros. */
    static byte[] bomb(String part, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(RawFile.relations("officeDocument", part, false).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            byte[] some = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(some);
            }
        }
        return bytes.toByteArray();
    }

    /** Well-formed, of elements that mean nothing. */
    static byte[] elements(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<document><body>".getBytes(StandardCharsets.UTF_8));
            byte[] some = "<bookmarkStart id='1'/>".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < count / 1000; i++) {
                zip.write(some);
            }
            zip.write("</body></document>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static byte[] laughs() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE document [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return RawFile.docx("")
                .with("word/document.xml", xml + "]><document><body><p><r><t>&a9;</t></r></p></body></document>")
                .bytes();
    }

    static byte[] deep(int levels) {
        return RawFile.docx(
                        "<w:tbl><w:tr><w:tc>".repeat(levels) + paragraph("x") + "</w:tc></w:tr></w:tbl>".repeat(levels))
                .bytes();
    }

    static byte[] circle() {
        String style = "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:basedOn w:val=\"%s\"/></w:style>";
        return RawFile.docx("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>ổn</w:t></w:r></w:p>")
                .with("word/_rels/document.xml.rels", RawFile.relations("styles", "styles.xml", false))
                .with(
                        "word/styles.xml",
                        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + style.formatted("a", "b") + style.formatted("b", "a") + "</w:styles>")
                .bytes();
    }

    static byte[] encrypted(byte[] file) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("mat khau");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(file);
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] compound(String stream, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(content), stream);
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    /** The checksum in the directory is another than the part's. */
    static byte[] wrongChecksum() {
        byte[] file = RawFile.empty()
                .with("word/document.xml", "<document><body><p><r><t>x</t></r></p></body></document>")
                .bytes();
        for (int i = file.length - 4; i >= 0; i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                file[i + 16] ^= 1;
            }
        }
        return file;
    }

    static byte[] twice() {
        byte[] file = RawFile.docx(paragraph("x"))
                .with("word/documenu.xml", "<document/>")
                .bytes();
        String text = new String(file, StandardCharsets.ISO_8859_1).replace("documenu", "document");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zipOfZips(byte[] inner) throws IOException {
        byte[] now = inner;
        for (int level = 0; level < 10; level++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(level + ".zip"));
                zip.write(now);
            }
            now = bytes.toByteArray();
        }
        return now;
    }

    static byte[] noise(String start, int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, noise, 0, head.length);
        return noise;
    }

    /** With other bytes here and there, the first block left as it is. */
    static byte[] spoiled(byte[] file) {
        byte[] spoiled = file.clone();
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            spoiled[1024 + random.nextInt(file.length - 1024)] = (byte) random.nextInt();
        }
        return spoiled;
    }

    /** @param pages the object that is the root of the pages */
    static byte[] pdf(String pages) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + pages
                        + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n"
                        + "trailer<</Root 1 0 R/Size 4>>\n%%EOF")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] protectedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("chu", "mat khau", new AccessPermission()));
            return saved(document);
        }
    }

    static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(
                                document, new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB)),
                        0,
                        0);
            }
            return saved(document);
        }
    }

    /** A page's content of 400 MB. */
    static byte[] streamBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream inner = new DeflaterOutputStream(bytes)) {
            byte[] some = "0 0 m 9 9 l S\n".repeat(75_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                inner.write(some);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n"
                                + "4 0 obj<</Filter/FlateDecode/Length " + bytes.size() + ">>stream\n")
                        .getBytes(StandardCharsets.UTF_8));
        file.writeBytes(bytes.toByteArray());
        file.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF".getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    static byte[] formInAForm() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFormXObject form = new PDFormXObject(new PDStream(document));
            form.setResources(new PDResources());
            form.getResources().put(COSName.getPDFName("F"), form);
            page.setResources(form.getResources());
            try (OutputStream out = form.getCOSObject().createOutputStream()) {
                out.write("/F Do /F Do".getBytes(StandardCharsets.UTF_8));
            }
            PDStream content =
                    new PDStream(document, new ByteArrayInputStream("/F Do".getBytes(StandardCharsets.UTF_8)));
            page.setContents(content);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}

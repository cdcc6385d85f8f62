package vn.tiendo.plan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tiendo.plan.document.IssuedDocument.Type;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/** What a file is by its content, and by which reader it is read. Runs in the process of its own. */
final class FileReading {

    private static final String ANY = "application/octet-stream";

    private static final Map<String, Set<Type>> DECLARED = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of(Type.DOCX),
            "application/msword",
            Set.of(Type.DOC),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Set.of(Type.XLSX),
            "application/pdf",
            Set.of(Type.PDF),
            "text/plain",
            Set.of(Type.TEXT),
            "text/markdown",
            Set.of(Type.TEXT),
            ANY,
            Set.of(Type.values()));

    static final Set<String> MEDIA_TYPES = DECLARED.keySet();

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** A PDF may have some bytes of a mail program before it. */
    private static final int BEFORE_PDF = 1024;

    private FileReading() {}

    /**
     * The media type without its parameters.
     *
     * @throws UnreadableDocument UNKNOWN_TYPE when no such files are read
     */
    static String mediaType(String declared) throws UnreadableDocument {
        String type = declared == null ? ANY : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPES.contains(type)) {
            throw new UnreadableDocument(Reason.UNKNOWN_TYPE);
        }
        return type;
    }

    static IssuedDocument read(byte[] file, String declared) throws UnreadableDocument, IOException {
        Bounds.requireAtMost(Bounds.FILE_BYTES, file.length);
        String mediaType = mediaType(declared);
        IssuedDocument document;
        if (file.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY);
        } else if (startsWith(file, ZIP) || startsWith(file, EMPTY_ZIP)) {
            document = readPackage(file, mediaType);
        } else if (startsWith(file, OLE2)) {
            document = readCompound(file, mediaType);
        } else if (isPdf(file)) {
            requireDeclared(mediaType, Type.PDF);
            document = new PdfReader(new Bounds()).read(file);
        } else {
            String text = TextFile.text(file, mediaType.startsWith("text/"));
            requireDeclared(mediaType, Type.TEXT);
            document = new TextReader(new Bounds()).read(text, mediaType.equals("text/markdown"));
        }
        if (document.blocks().isEmpty()) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        return document;
    }

    private static IssuedDocument readPackage(byte[] file, String mediaType) throws UnreadableDocument, IOException {
        try (Parts parts = Parts.of(file)) {
            Type type = parts.type();
            requireDeclared(mediaType, type);
            return type == Type.DOCX
                    ? new DocxReader(parts, new Bounds()).read()
                    : new XlsxReader(parts, new Bounds()).read();
        }
    }

    private static IssuedDocument readCompound(byte[] file, String mediaType) throws UnreadableDocument, IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableDocument(Reason.ENCRYPTED);
            }
            if (!files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                throw new UnreadableDocument(Reason.UNKNOWN_TYPE);
            }
            requireDeclared(mediaType, Type.DOC);
            return new DocReader(new Bounds()).read(files);
        }
    }

    private static void requireDeclared(String mediaType, Type type) throws UnreadableDocument {
        if (!DECLARED.get(mediaType).contains(type)) {
            throw new UnreadableDocument(Reason.OTHER_TYPE);
        }
    }

    private static boolean isPdf(byte[] file) {
        return new String(file, 0, Math.min(file.length, BEFORE_PDF), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (file.length <= i || file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}

package vn.tiendo.plan.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/** Bytes that are text. */
final class TextFile {

    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F]");

    /** Formats that are written in letters and yet are not the words of a document. */
    private static final Pattern OTHER_FORMAT =
            Pattern.compile("\\s*(\\{\\\\rtf|<!doctype|<html|<\\?xml|<\\?mso|mime-version:)", Pattern.CASE_INSENSITIVE);

    private TextFile() {}

    /**
     * @param declared whether it was said to be text
     * @throws UnreadableDocument UNKNOWN_TYPE when it is no text, OTHER_ENCODING when it may be one and is not Unicode
     */
    static String text(byte[] file, boolean declared) throws UnreadableDocument {
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        }
        String text;
        try {
            text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(file, mark, file.length - mark))
                    .toString();
        } catch (CharacterCodingException e) {
            boolean letters = !NO_TEXT.matcher(new String(file, StandardCharsets.ISO_8859_1))
                    .find();
            boolean said = declared && (letters || mark > 0);
            throw new UnreadableDocument(said ? Reason.OTHER_ENCODING : Reason.UNKNOWN_TYPE);
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (NO_TEXT.matcher(text).find() || OTHER_FORMAT.matcher(text).lookingAt()) {
            throw new UnreadableDocument(Reason.UNKNOWN_TYPE);
        }
        return text;
    }
}

package vn.tiendo.report.filing.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.filing.archive.CopyType;

/**
 * What may be handed in as a signed copy: a PDF or a scan, whole and to be opened without a password. Its type is told by its content;
 * nothing of it is unpacked or drawn, so no file can exhaust us.
 */
final class SignedCopy {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /** How far from the end of a file readers look for its end. */
    private static final int TAIL = 2_048;

    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");

    private static final Text WANTED =
            new Text("bản ký phải là tệp PDF hoặc ảnh JPEG, PNG", "a signed copy is a PDF or a picture in JPEG or PNG");

    private SignedCopy() {}

    /**
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE when it is something else, INVALID when it is empty, broken off or locked
     */
    static CopyType typeOf(byte[] file) {
        if (Unfit.begins(file, PDF)) {
            requireWholePdf(file);
            return CopyType.PDF;
        }
        if (Picture.isPng(file)) {
            Picture.requireWholePng(file);
            return CopyType.PNG;
        }
        if (Picture.isJpeg(file)) {
            Picture.requireWholeJpeg(file);
            return CopyType.JPEG;
        }
        throw Unfit.other(file, WANTED);
    }

    private static void requireWholePdf(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher end = END.matcher(text).region(Math.max(0, text.length() - TAIL), text.length());
        long lastIndex = -1;
        while (end.find()) {
            lastIndex = Long.parseLong(end.group(1));
        }
        if (lastIndex < 0 || lastIndex >= file.length) {
            throw Unfit.damaged();
        }
        // An archive must open it in ten years, when nobody knows the password any more.
        if (text.contains("/Encrypt")) {
            throw Unfit.because(
                    "tệp PDF có mật khẩu hoặc bị hạn chế quyền; hãy bỏ rồi gửi lại.",
                    "the PDF has a password or restrictions; remove them and send it again.");
        }
    }
}

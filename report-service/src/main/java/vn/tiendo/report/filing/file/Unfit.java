package vn.tiendo.report.filing.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Why a file is not taken, told so that its sender knows what to do. */
final class Unfit {

    /** What files of Office before 2007, and those with a password, begin with (a compound file, MS-CFB). */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] TIFF_LITTLE = {'I', 'I', '*', 0};
    private static final byte[] TIFF_BIG = {'M', 'M', 0, '*'};

    private static final int BEGINNING = 1_000;

    private Unfit() {}

    /** It is of a type that is taken, and something is wrong with it. */
    static ProblemException because(String vi, String en) {
        return ProblemException.field(Kind.INVALID, "file", "Không nhận tệp: " + vi, "The file is not taken: " + en);
    }

    static ProblemException damaged() {
        return because(
                "tệp bị hỏng hoặc tải lên chưa hết; hãy mở thử rồi gửi lại.",
                "it is damaged or was not sent to its end; open it to see, and send it again.");
    }

    /** It is of another type than those that are taken. */
    static ProblemException other(byte[] file, Text wanted) {
        if (file.length == 0) {
            return because("tệp rỗng.", "it is empty.");
        }
        Text found = guess(file);
        return ProblemException.of(
                Kind.UNSUPPORTED_MEDIA_TYPE,
                "Không nhận tệp: " + found.vi() + "; " + wanted.vi() + ".",
                "The file is not taken: " + found.en() + "; " + wanted.en() + ".");
    }

    private static Text guess(byte[] file) {
        if (begins(file, COMPOUND)) {
            return new Text(
                    "đây là tệp Office kiểu cũ hoặc có mật khẩu", "it is an old Office file, or one with a password");
        }
        if (begins(file, ZIP)) {
            return new Text("đây là tệp Word, Excel hoặc tệp nén", "it is a Word or Excel file or an archive");
        }
        if (begins(file, TIFF_LITTLE) || begins(file, TIFF_BIG)) {
            return new Text("đây là ảnh TIFF", "it is a TIFF picture");
        }
        String beginning = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1);
        String text = beginning.toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<script")) {
            return new Text("đây là trang web mang tên một tệp khác", "it is a web page under another name");
        }
        if (text.startsWith("%pdf")) {
            return new Text("đây là tệp PDF", "it is a PDF");
        }
        return new Text("nội dung không phải loại tệp được nhận", "its content is of no type that is taken");
    }

    static boolean begins(byte[] file, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= file.length || file[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

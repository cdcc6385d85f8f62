package vn.tiendo.plan.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Why a file cannot be read as a workbook, told so that its sender knows what to do. */
final class Refusal {

    private static final byte[] ZIP = {'P', 'K'};

    /** What .xls files and encrypted .xlsx files begin with (a compound file, MS-CFB). */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};

    private static final byte[] UTF_16LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE = {(byte) 0xFE, (byte) 0xFF};

    private static final int BEGINNING = 2_000;

    private Refusal() {}

    static ProblemException because(String vi, String en) {
        return ProblemException.of(Kind.MALFORMED, "Không đọc được tệp: " + vi, "The file cannot be read: " + en);
    }

    static ProblemException damaged(String vi, String en) {
        return because(
                "tệp bị hỏng hoặc tải lên chưa hết (" + vi + ").",
                "it is damaged or was not sent to its end (" + en + ").");
    }

    static ProblemException password() {
        return because(
                "tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.",
                "it has a password; remove it and send the file again.");
    }

    private static ProblemException other(String vi, String en) {
        return because(
                vi + "; hãy mở bằng Excel và lưu thành sổ tính Excel (.xlsx).",
                en + "; open it in Excel and save it as a workbook (.xlsx).");
    }

    /** @throws ProblemException MALFORMED unless the file begins as a package does */
    static void unlessPackage(byte[] file) {
        if (file.length == 0) {
            throw because("tệp rỗng.", "it is empty.");
        }
        if (begins(file, COMPOUND)) {
            throw compound(new String(file, StandardCharsets.ISO_8859_1).replace("\0", ""));
        }
        if (!begins(file, ZIP)) {
            // Excel saves "Unicode text" in UTF-16, which has zeros in it.
            boolean wide = begins(file, UTF_16LE) || begins(file, UTF_16BE);
            Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
            throw foreign(new String(file, 0, Math.min(file.length, BEGINNING), charset));
        }
    }

    /** @param file as text without the zeros of UTF-16, in which the names of its streams stand */
    private static ProblemException compound(String file) {
        if (file.contains("EncryptedPackage")) {
            return password();
        }
        return file.contains("Workbook") || file.contains("Book")
                ? other("đây là tệp Excel kiểu cũ (.xls)", "it is an old Excel file (.xls)")
                : other("đây không phải tệp Excel", "it is no Excel file");
    }

    private static ProblemException foreign(String beginning) {
        String text = beginning.toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf")) {
            return other("đây là tệp PDF", "it is a PDF");
        }
        if (text.contains("<html") || text.contains("<table") || text.contains("urn:schemas-microsoft-com:office")) {
            return other(
                    "đây là trang web hay XML mang tên tệp Excel",
                    "it is a web page or XML under the name of a workbook");
        }
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')
                ? other("đây không phải tệp Excel", "it is no Excel file")
                : other("đây là tệp văn bản hoặc CSV", "it is a text or CSV file");
    }

    /** @param parts names of the parts of a package that has no workbook */
    static ProblemException noWorkbook(Set<String> parts) {
        if (parts.contains("encryptedpackage")) {
            return password();
        }
        if (parts.stream().anyMatch(part -> part.endsWith("xl/workbook.bin"))) {
            return other("đây là sổ tính nhị phân (.xlsb)", "it is a binary workbook (.xlsb)");
        }
        if (parts.contains("mimetype") && parts.contains("content.xml")) {
            return other("đây là tệp OpenDocument (.ods)", "it is an OpenDocument file (.ods)");
        }
        if (parts.stream().anyMatch(part -> part.startsWith("word/"))) {
            return other("đây là tệp Word", "it is a Word document");
        }
        if (parts.stream().anyMatch(part -> part.endsWith(".iwa"))) {
            return other("đây là tệp Numbers", "it is a file of Numbers");
        }
        return other("đây là tệp nén, trong đó không có sổ tính", "it is an archive without a workbook in it");
    }

    private static boolean begins(byte[] file, byte[] magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (file[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

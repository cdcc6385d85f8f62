package vn.tiendo.platform.http;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Under which name an answer is saved (RFC 6266). */
public final class Disposition {

    private Disposition() {}

    /**
     * The name itself, percent-encoded, and one in ASCII for those who cannot read it.
     *
     * @param shown a browser shows it rather than saves it
     */
    public static String of(String name, boolean shown) {
        String ascii = Normalizer.normalize(name.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^\\x20-\\x7e]", "")
                .replaceAll("[\"\\\\%]", "");
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '-';
            encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(shown ? "inline" : "attachment", ascii, encoded);
    }
}

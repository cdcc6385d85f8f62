package vn.tiendo.report.filing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.filing.archive.CopyType;

class SignedCopyTest {

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "pdf, PDF"})
    void aFileIsKnownByItsContent(String format, CopyType type) {
        assertThat(SignedCopy.typeOf(file(format))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "pdf"})
    void whatBreaksOffAnywhereIsRefused(String format) {
        byte[] whole = file(format);
        // What follows the end of a file is nobody's; a PDF ends with the line that says so.
        int end = format.equals("pdf") ? whole.length - 6 : whole.length - 1;
        for (int length = 0; length < end; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SignedCopy.typeOf(part))
                    .as(format + " " + length)
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void aPictureWithOtherBytesThanItsSumsNameIsRefused() {
        byte[] png = file("png");
        png[png.length / 2]++;
        assertThatThrownBy(() -> SignedCopy.typeOf(png)).hasMessageContaining("damaged");
    }

    @Test
    void aPictureThatWouldExhaustWhoOpensItIsRefused() {
        byte[] png = file("png");
        byte[] large = png.clone();
        large[18] = 0x7F; // 32,512 dots more in width
        assertThatThrownBy(() -> SignedCopy.typeOf(large)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aLockedPdfIsRefused() {
        assertThatThrownBy(() -> SignedCopy.typeOf(OfficeFiles.locked("x"))).hasMessageContaining("password");
    }

    @Test
    void noBytesAreAnErrorOfOurs() {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        for (String format : new String[] {"png", "jpg", "pdf"}) {
            byte[] whole = file(format);
            for (int i = 0; i < 3_000; i++) {
                byte[] broken = whole.clone();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(SignedCopy.typeOf(broken)).isNotNull();
                } catch (ProblemException refused) {
                    assertThat(refused.status()).as("-Dseed=" + seed).isIn(415, 422);
                }
            }
        }
    }

    private static byte[] file(String format) {
        return format.equals("pdf") ? OfficeFiles.pdf("Bản ký") : OfficeFiles.picture(format);
    }
}

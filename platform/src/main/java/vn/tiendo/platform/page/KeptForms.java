package vn.tiendo.platform.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Keeps what was typed while somebody signs in again: not here, but in the page that is answered, where nobody can read or change it
 * (AES-GCM, {@link #KEPT_FOR ten minutes}, for the path to which it was sent). Whose it is says the token within, which is asked for as
 * that of any other form ({@link FormTokens}).
 */
@Singleton
class KeptForms {

    /** Name of the field that carries it. */
    static final String FIELD = "da-go";

    static final Duration KEPT_FOR = Duration.ofMinutes(10);

    /** The longest body that is kept; the server takes no longer one of a form either. */
    static final int MOST = 1 << 20;

    /** So that the form that carries it is not too long to be sent. */
    private static final int MOST_SEALED = 900_000;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    KeptForms(@ConfigProperty(name = "pages.secret") Optional<String> secret, Clock clock) {
        this(secret.filter(text -> !text.isBlank()).orElseGet(FormTokens::ofThisProcess), clock);
    }

    KeptForms(String secret, Clock clock) {
        this.key = new SecretKeySpec(key(secret), "AES");
        this.clock = clock;
    }

    /** Another one than the cookies and the form tokens have. */
    private static byte[] key(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("kept form " + secret).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** @return empty where it would be too long to be sent again */
    Optional<String> seal(byte[] body, String path) {
        byte[] packed = packed(body);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ByteBuffer plain = ByteBuffer.allocate(Long.BYTES + packed.length)
                .putLong(clock.instant().getEpochSecond())
                .put(packed);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, path).doFinal(plain.array());
            byte[] whole = ByteBuffer.allocate(NONCE + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
            return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(whole))
                    .filter(text -> text.length() <= MOST_SEALED);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /**
     * The body of the form that was kept.
     *
     * @throws ProblemException GONE after ten minutes; FORBIDDEN for what was not kept here for this path
     */
    String open(String sealed, String path) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed);
            if (whole.length < NONCE + Long.BYTES + TAG_BITS / Byte.SIZE) {
                throw foreign();
            }
            ByteBuffer plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE), path)
                    .doFinal(whole, NONCE, whole.length - NONCE));
            Instant since = Instant.ofEpochSecond(plain.getLong());
            if (clock.instant().isAfter(since.plus(KEPT_FOR))) {
                throw tooLate();
            }
            return unpacked(plain);
        } catch (GeneralSecurityException | IllegalArgumentException | DataFormatException e) {
            throw foreign();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String path) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(path.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Vietnamese takes nine bytes a letter in the body of a form. */
    private static byte[] packed(byte[] body) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(body);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** What is opened was packed here, and no longer than {@link #MOST} before. */
    private static String unpacked(ByteBuffer packed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] body = new byte[MOST];
            return new String(body, 0, inflater.inflate(body), StandardCharsets.UTF_8);
        } finally {
            inflater.end();
        }
    }

    private static ProblemException tooLate() {
        return ProblemException.of(
                Kind.GONE,
                "Những gì đã gõ chỉ được giữ mười phút, nay đã quá; chưa có gì được lưu. Hãy mở lại trang và gõ lại.",
                "What was typed is kept for ten minutes, which are over; nothing was stored.");
    }

    private static ProblemException foreign() {
        return ProblemException.of(
                Kind.FORBIDDEN,
                "Những gì gửi lại không phải do trang này giữ; chưa có gì được lưu. Hãy mở lại trang và gõ lại.",
                "What was sent again was not kept for this page; nothing was stored.");
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has " + CIPHER, e);
    }
}

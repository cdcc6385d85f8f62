package vn.tiendo.platform.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * By which a form is known to come from a page that was given to the same person: another site can make his browser send a form, but cannot
 * read our page. A token holds from one day to the next, in every tab and after he has signed in again.
 */
@Singleton
class FormTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,9})\\.([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;
    private final Clock clock;

    @Inject
    FormTokens(@ConfigProperty(name = "pages.secret") Optional<String> secret, Clock clock) {
        this(secret.filter(text -> !text.isBlank()).orElseGet(FormTokens::ofThisProcess), clock);
    }

    FormTokens(String secret, Clock clock) {
        // The cookies are encrypted with the same secret: what is signed here is another thing.
        this.key = new SecretKeySpec(("form token " + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** Where no secret is set there is one process: production does not start without it. */
    static String ofThisProcess() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    String of(String subject) {
        return token(subject, LocalDate.now(clock).toEpochDay());
    }

    boolean isGood(String token, String subject) {
        Matcher matcher = TOKEN.matcher(token == null ? "" : token);
        if (!matcher.matches()) {
            return false;
        }
        long day = Long.parseLong(matcher.group(1));
        long age = LocalDate.now(clock).toEpochDay() - day;
        return age >= 0 && age <= 1 && isEqual(token, token(subject, day));
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String token(String subject, long day) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal((day + " " + subject).getBytes(StandardCharsets.UTF_8));
            return day + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

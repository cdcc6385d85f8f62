package vn.tiendo.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.problem.ProblemException;

class KeptFormsTest {

    private static final String SECRET = "a secret of a test, at least 32 characters long";
    private static final String BODY = "ma-trang=1.x&ket-qua=%C4%90%C3%A3+ban+h%C3%A0nh";
    private static final String PATH = "/viec-cua-toi/1";

    private final KeptForms forms = on("2026-11-20T02:00:00Z", SECRET);

    @Test
    void whatWasTypedIsKeptForTenMinutesAndNoLonger() {
        String sealed = sealed(BODY);
        assertThat(sealed).matches("[A-Za-z0-9_-]+").doesNotContain("ket-qua");
        assertThat(on("2026-11-20T02:10:00Z", SECRET).open(sealed, PATH)).isEqualTo(BODY);
        assertThatThrownBy(() -> on("2026-11-20T02:10:01Z", SECRET).open(sealed, PATH))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(410));
    }

    @Test
    void itIsKeptForTheFormThatWasSentAndByThisSecretAlone() {
        String sealed = sealed(BODY);
        refuses(forms, sealed, "/viec-cua-toi/2");
        refuses(on("2026-11-20T02:00:00Z", SECRET + "!"), sealed, PATH);
        char last = sealed.charAt(sealed.length() - 2) == 'A' ? 'B' : 'A';
        refuses(forms, sealed.substring(0, sealed.length() - 2) + last + sealed.charAt(sealed.length() - 1), PATH);
        refuses(forms, "", PATH);
        refuses(forms, "AAAA", PATH);
        refuses(forms, "%", PATH);
        refuses(forms, sealed.substring(0, 20), PATH);
    }

    @Test
    void theSameTextIsKeptInOtherWordsEachTime() {
        assertThat(sealed(BODY)).isNotEqualTo(sealed(BODY));
    }

    @Test
    void aLongTextIsKeptIfItCanBeSentAgain() {
        String typed = "%C4%90%C3%A3+ban+h%C3%A0nh+k%E1%BA%BF+ho%E1%BA%A1ch.+".repeat(20_000);
        String sealed = sealed(typed.substring(0, KeptForms.MOST));
        assertThat(sealed.length()).isLessThan(100_000);
        assertThat(forms.open(sealed, PATH)).hasSize(KeptForms.MOST);
        byte[] noise = new byte[KeptForms.MOST];
        new Random(1).nextBytes(noise);
        assertThat(forms.seal(noise, PATH)).isEmpty();
    }

    private String sealed(String body) {
        return forms.seal(body.getBytes(StandardCharsets.UTF_8), PATH).orElseThrow();
    }

    private static void refuses(KeptForms forms, String sealed, String path) {
        assertThatThrownBy(() -> forms.open(sealed, path))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(403));
    }

    private static KeptForms on(String instant, String secret) {
        return new KeptForms(secret, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}

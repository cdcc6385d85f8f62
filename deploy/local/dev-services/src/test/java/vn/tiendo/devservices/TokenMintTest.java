package vn.tiendo.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

class TokenMintTest {

    private final TokenMint mint = new TokenMint(Clock.systemUTC());

    @Test
    void aTokenIsVerifiedWithThePublicKeyAndCarriesItsClaims() throws Exception {
        String token = mint.mint(
                "focal-48", Map.of("roles", List.of("focal"), "province", "48", "agency", "a1"), Duration.ofDays(30));

        JwtClaims claims = verifier(mint).processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo("focal-48");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("focal-48");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("focal");
        assertThat(claims.getStringClaimValue("province")).isEqualTo("48");
        assertThat(claims.getStringClaimValue("agency")).isEqualTo("a1");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(Duration.ofDays(30).toSeconds());
    }

    @Test
    void anExpiredTokenAndAnotherMintsTokenAreRefused() throws Exception {
        JwtConsumer verifier = verifier(mint);
        String expired = mint.mint("reader", Map.of(), Duration.ofSeconds(-1));
        String foreign = new TokenMint(Clock.systemUTC()).mint("reader", Map.of(), Duration.ofDays(1));

        assertThatThrownBy(() -> verifier.processToClaims(expired)).isInstanceOf(InvalidJwtException.class);
        assertThatThrownBy(() -> verifier.processToClaims(foreign)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void aCallerKeepsItsTokenUntilHalfOfItsTimeIsOver() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        TokenMint mint = new TokenMint(clock(now));
        Duration validity = Duration.ofHours(1);
        String first = mint.mint("reader", Map.of("roles", List.of("reader")), validity);

        now.set(now.get().plus(Duration.ofMinutes(29)));
        assertThat(mint.mint("reader", Map.of("roles", List.of("reader")), validity))
                .isEqualTo(first);
        assertThat(mint.mint("reader", Map.of("roles", List.of("focal")), validity))
                .isNotEqualTo(first);
        assertThat(mint.mint("other", Map.of("roles", List.of("reader")), validity))
                .isNotEqualTo(first);

        now.set(now.get().plus(Duration.ofMinutes(2)));
        String next = mint.mint("reader", Map.of("roles", List.of("reader")), validity);
        assertThat(next).isNotEqualTo(first);
        assertThat(verifier(mint).processToClaims(next).getExpirationTime().getValue())
                .isEqualTo(now.get().plus(validity).getEpochSecond());
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static JwtConsumer verifier(TokenMint mint) throws Exception {
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(mint.publicKey())));
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedIssuer(TokenMint.ISSUER)
                .setExpectedAudience(TokenMint.AUDIENCE)
                .setRequireExpirationTime()
                .setRequireJwtId()
                .build();
    }
}

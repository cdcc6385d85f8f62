package vn.tiendo.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

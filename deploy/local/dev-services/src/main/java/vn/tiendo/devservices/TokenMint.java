package vn.tiendo.devservices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Signs the access tokens that the agency's identity provider would issue, with a key made afresh. */
public final class TokenMint {

    public static final String ISSUER = "https://tiendo.local";
    public static final String AUDIENCE = "tiendo";

    private static final int KEY_BITS = 2048;

    private final RsaJsonWebKey key;
    private final Clock clock;
    private final String issuer;
    private final Map<Wanted, Given> given = new ConcurrentHashMap<>();

    /** What a caller asks for. */
    private record Wanted(String name, Map<String, ?> claims, Duration validity) {}

    /** @param until when the next one is signed: half of its validity is left then */
    private record Given(String token, Instant until) {}

    /** @param clock gives the time of issue; services compare the expiry with the machine's clock */
    public TokenMint(Clock clock) {
        this(clock, null);
    }

    /** @param keyId header {@code kid} of the tokens, or null for none */
    public TokenMint(Clock clock, String keyId) {
        this(clock, keyId, ISSUER);
    }

    /**
     * @param keyId header {@code kid} of the tokens, or null for none
     * @param issuer claim {@code iss} of the tokens
     */
    public TokenMint(Clock clock, String keyId, String issuer) {
        this.clock = clock;
        this.issuer = issuer;
        try {
            key = RsaJwkGenerator.generateJwk(KEY_BITS);
            key.setKeyId(keyId);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that verifies the tokens: X.509, base64, as {@code quarkus.oidc.public-key} takes it. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(key.getPublicKey().getEncoded());
    }

    /** The same key as a provider publishes it: a JSON Web Key. */
    public String publicJwk() {
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** The whole key, for a server that signs beside this one. */
    public String privateJwk() {
        return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    /**
     * A signed token (RS256). Whoever asks for the same again gets the same one, as clients keep theirs: a JVM without the second compiler signs
     * for longer than a service takes to answer.
     *
     * @param name the caller's name: claims {@code sub} and {@code upn}
     * @param claims further claims: {@code roles} (list of strings), {@code province} and {@code agency} (strings,
     *     where the caller is bound to one)
     * @param validity how long from now on the token is accepted
     */
    public String mint(String name, Map<String, ?> claims, Duration validity) {
        Instant now = clock.instant();
        return given.compute(
                        new Wanted(name, Map.copyOf(claims), validity),
                        (wanted, before) -> before != null && now.isBefore(before.until())
                                ? before
                                : new Given(signed(wanted, now), now.plus(validity.dividedBy(2))))
                .token();
    }

    private String signed(Wanted wanted, Instant now) {
        Map<String, Object> all = new HashMap<>(wanted.claims());
        all.put("iss", issuer);
        all.put("aud", AUDIENCE);
        all.put("sub", wanted.name());
        all.put("upn", wanted.name());
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.plus(wanted.validity()).getEpochSecond());
        all.put("jti", UUID.randomUUID().toString());
        return sign(all);
    }

    /**
     * A signed token with these claims and no other, for tests of what is refused.
     *
     * @param claims values as in the token; instants are seconds since 1970
     */
    public String sign(Map<String, ?> claims) {
        JwtClaims all = new JwtClaims();
        claims.forEach(all::setClaim);
        return sign(all);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setHeader("typ", "JWT");
        if (key.getKeyId() != null) {
            jws.setKeyIdHeaderValue(key.getKeyId());
        }
        jws.setKey(key.getPrivateKey());
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}

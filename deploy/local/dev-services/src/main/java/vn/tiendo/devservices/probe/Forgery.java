package vn.tiendo.devservices.probe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import vn.tiendo.devservices.TokenMint;

/** A good token taken apart, to be put together again as somebody might who has no right to it. */
public final class Forgery {

    private final Map<String, Object> claims;

    private Forgery(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** @param token signed, compact */
    public static Forgery of(String token) {
        String payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        try {
            return new Forgery(new LinkedHashMap<>(JsonUtil.parseJson(payload)));
        } catch (JoseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param value instants are seconds since 1970; null takes the claim out */
    public Forgery with(String claim, Object value) {
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return this;
    }

    /** With a good signature. */
    public String signedBy(TokenMint mint) {
        return mint.sign(claims);
    }

    /** With the algorithm {@code none} and no signature. */
    public String unsigned() {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload() + ".";
    }

    /** Signed with the provider's public key, taken for a shared secret (HS256). */
    public String signedByPublicKey(TokenMint mint, String keyId) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setKeyIdHeaderValue(keyId);
        jws.setKey(new HmacKey(Base64.getDecoder().decode(mint.publicKey())));
        jws.setPayload(JsonUtil.toJson(claims));
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With header and signature of another token. */
    public String inPlaceOf(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + payload() + "." + parts[2];
    }

    private String payload() {
        return encoded(JsonUtil.toJson(claims));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.devservices.IdentityProvider;
import vn.tiendo.devservices.TokenMint;
import vn.tiendo.devservices.probe.Forgery;

/** Tokens of a provider that publishes its keys, names its claims in its own way, changes its keys and is away at times. */
@QuarkusTest
@TestProfile(IdentityProviderTest.WithProvider.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityProviderTest {

    private static final IdentityProvider PROVIDER = IdentityProvider.ofThisJvm();

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    public static final class WithProvider implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(
                            OwnRegistry.Database.class, Map.of("schema", "plan_identity", "day", "2026-11-20")),
                    new TestResourceEntry(Settings.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** As an operator would set them for a provider that is not ours. */
    public static final class Settings implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "quarkus.swagger-ui.enabled", "false",
                    "quarkus.oidc.public-key", "",
                    "quarkus.oidc.auth-server-url", PROVIDER.url(),
                    "quarkus.oidc.token.forced-jwk-refresh-interval", "1S",
                    "quarkus.oidc.roles.role-claim-path", "realm_access/roles",
                    "tiendo.oidc.province-claim", "\"https://tiendo.example/place\"/province",
                    "tiendo.oidc.agency-claim", "agencies");
        }

        @Override
        public void stop() {
            // The end of the JVM stops the provider.
        }
    }

    @Test
    @Order(1)
    void aServiceThatStartsBeforeItsProviderAnswersWhenItIsThere() {
        Instant asked = Instant.now();
        Response early = provinces(token(PROVIDER.mint()));
        assertThat(early.statusCode()).as(early.asString()).isEqualTo(503);
        assertThat(early.contentType()).startsWith("application/problem+json");
        assertThat(early.header("Retry-After")).isNotNull();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_MOST);

        PROVIDER.start();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        provinces(token(PROVIDER.mint())).statusCode())
                .isEqualTo(200));
    }

    @Test
    @Order(2)
    void claimsAreReadWhereTheSettingsSayAndMayBeTextsOrLists() {
        assertThat(provinces(token(PROVIDER.mint())).jsonPath().getList("items.id"))
                .containsExactly("quang-ninh");
        Map<String, Object> lists = claims();
        lists.put("realm_access", Map.of("roles", List.of("offline_access", "agency-reporter")));
        lists.put("https://tiendo.example/place", Map.of("province", List.of("quang-ninh")));
        lists.put("agencies", List.of("quang-ninh-so-y-te"));
        assertThat(provinces(sign(lists)).jsonPath().getList("items.id")).containsExactly("quang-ninh");
    }

    @Test
    @Order(2)
    void thePageToTryTheApiIsNotThereWhereItIsNotSetAndItsDocumentIs() {
        given().get("/q/swagger-ui/").then().statusCode(404);
        given().get("/q/documents/plan-service").then().statusCode(404);
        given().get("/q/openapi").then().statusCode(200);
        assertThat(given().auth()
                        .oauth2(token(PROVIDER.mint()))
                        .get("/api/v1")
                        .jsonPath()
                        .<String>getList("documents.name"))
                .containsExactly("openapi", "openapi-json");
    }

    @Test
    @Order(2)
    void aTokenOfASystemIsATokenLikeAnother() {
        Map<String, Object> client = claims();
        client.put("sub", "b7e0c2c2-service-account-cong-du-lieu");
        client.put("azp", "cong-du-lieu");
        client.put("realm_access", Map.of("roles", "reader"));
        client.remove("upn");
        assertThat(provinces(sign(client)).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> senseless() {
        return Stream.of(
                Arguments.of("no role", Map.of("realm_access", Map.of()), "none of the roles"),
                Arguments.of("unknown role", roles("visitor"), "none of the roles"),
                Arguments.of("two provinces", place(List.of("quang-ninh", "ha-tinh")), "has to hold one text"),
                Arguments.of("blank province", place(" "), "has to hold one text"),
                Arguments.of("number for a province", place(22), "has to hold one text"),
                Arguments.of("unknown province", place("atlantis"), "not known here"),
                Arguments.of("ended province", place("binh-dinh"), "use a token of 'gia-lai'"),
                Arguments.of(
                        "focal agency of nowhere", without("https://tiendo.example/place", "focal"), "its province"),
                Arguments.of(
                        "committee of nowhere", without("https://tiendo.example/place", "committee"), "its province"),
                Arguments.of("reporter of no agency", roles("agency-reporter"), "province and agency"),
                Arguments.of("unknown agency", Map.of("agencies", "quang-ninh-so-mo-mong"), "not known here"),
                Arguments.of("agency of elsewhere", Map.of("agencies", "ha-tinh-so-y-te"), "not of the province"));
    }

    @ParameterizedTest(name = "{0}")
    @Order(3)
    @MethodSource("senseless")
    void aTokenThatSaysNothingUsableIsForbiddenWithAReason(String name, Map<String, ?> changes, String reason) {
        Map<String, Object> claims = claims();
        changes.forEach((claim, value) -> {
            if (value == ABSENT) {
                claims.remove(claim);
            } else {
                claims.put(claim, value);
            }
        });
        Response answer = given().auth()
                .oauth2(sign(claims))
                .header("Accept-Language", "en")
                .get("/api/v1/provinces");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).contains(reason);
    }

    @Test
    @Order(4)
    void whatTheProviderDidNotSignForUsIsRefused() {
        String good = token(PROVIDER.mint());
        TokenMint mint = PROVIDER.mint();
        long now = Instant.now().getEpochSecond();
        Map<String, String> bad = new HashMap<>();
        bad.put(
                "another issuer",
                Forgery.of(good).with("iss", "https://elsewhere.example").signedBy(mint));
        bad.put("another audience", Forgery.of(good).with("aud", "elsewhere").signedBy(mint));
        bad.put("no audience", Forgery.of(good).with("aud", null).signedBy(mint));
        bad.put(
                "expired",
                Forgery.of(good).with("iat", now - 120).with("exp", now - 60).signedBy(mint));
        bad.put("without an end", Forgery.of(good).with("exp", null).signedBy(mint));
        bad.put("not yet valid", Forgery.of(good).with("nbf", now + 600).signedBy(mint));
        bad.put("of nobody", Forgery.of(good).with("sub", null).signedBy(mint));
        bad.put("algorithm none", Forgery.of(good).unsigned());
        bad.put("HS256 with the public key", Forgery.of(good).signedByPublicKey(mint, PROVIDER.keyId()));
        bad.put("without kid", Forgery.of(good).signedBy(new TokenMint(Clock.systemUTC())));
        bad.put("of a stranger's key", Forgery.of(good).signedBy(IdentityProvider.strangersMint()));
        bad.put("tampered", Forgery.of(good).with("sub", "somebody-else").inPlaceOf(good));
        bad.put("cut off", good.substring(0, good.length() - 20));
        bad.put("no token at all", "abc");
        assertThat(provinces(good).statusCode()).isEqualTo(200);
        bad.forEach((kind, token) -> {
            Response answer = provinces(token);
            assertThat(answer.statusCode()).as(kind + " " + answer.asString()).isEqualTo(401);
            assertThat(answer.contentType()).as(kind).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).as(kind).isEqualTo("Bearer");
        });
    }

    @Test
    @Order(5)
    void aNewKeyIsFetchedWhenATokenNamesIt() {
        TokenMint before = PROVIDER.mint();
        String rotated = token(PROVIDER.rotate());
        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(provinces(rotated).statusCode()).isEqualTo(200));
        assertThat(provinces(token(before)).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void whileTheProviderIsAwayKnownKeysGoOnAndAnUnknownOneIsRefusedSoon() {
        String known = token(PROVIDER.mint());
        assertThat(provinces(known).statusCode()).isEqualTo(200);
        String rotated = token(PROVIDER.rotate());
        PROVIDER.stop();
        refusedSoon(rotated);
        assertThat(provinces(known).statusCode()).isEqualTo(200);
        PROVIDER.start();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(provinces(rotated).statusCode()).isEqualTo(200));
    }

    @Test
    @Order(7)
    void aProviderThatHangsHoldsNobodyUp() {
        String known = token(PROVIDER.mint());
        String rotated = token(PROVIDER.rotate());
        PROVIDER.freeze();
        try {
            refusedSoon(rotated);
            assertThat(provinces(known).statusCode()).isEqualTo(200);
        } finally {
            PROVIDER.thaw();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(provinces(rotated).statusCode()).isEqualTo(200));
    }

    /** Each time, the pauses between two fetches included. */
    private static void refusedSoon(String token) {
        await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Instant asked = Instant.now();
            Response answer = provinces(token);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(401, 503);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_MOST);
        });
    }

    private static final Object ABSENT = new Object();

    private static Map<String, Object> roles(String... roles) {
        return Map.of("realm_access", Map.of("roles", List.of(roles)));
    }

    private static Map<String, Object> place(Object province) {
        return Map.of("https://tiendo.example/place", Map.of("province", province));
    }

    private static Map<String, Object> without(String claim, String role) {
        return Map.of(claim, ABSENT, "realm_access", Map.of("roles", List.of(role)));
    }

    /** Of a reader of one province. */
    private static Map<String, Object> claims() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", TokenMint.ISSUER);
        claims.put("aud", List.of("account", TokenMint.AUDIENCE));
        claims.put("sub", "reader-quang-ninh");
        claims.put("iat", now);
        claims.put("exp", now + 600);
        claims.put("realm_access", Map.of("roles", List.of("reader")));
        claims.put("https://tiendo.example/place", Map.of("province", "quang-ninh"));
        return claims;
    }

    private static String token(TokenMint mint) {
        return mint.sign(claims());
    }

    private static String sign(Map<String, ?> claims) {
        return PROVIDER.mint().sign(claims);
    }

    private static Response provinces(String token) {
        return given().auth().oauth2(token).get("/api/v1/provinces");
    }
}

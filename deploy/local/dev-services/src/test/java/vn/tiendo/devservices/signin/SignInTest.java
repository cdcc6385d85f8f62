package vn.tiendo.devservices.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.TokenMint;

class SignInTest {

    private static final String PAGES = "http://127.0.0.1:8080";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static SignIn signIn;

    @BeforeAll
    static void start() {
        signIn = new SignIn(Ports.free(), Clock.systemUTC());
        signIn.start(Set.of(PAGES));
        signIn.offer(List.of(
                new Person(
                        "focal-quang-ninh",
                        "Đầu mối Quảng Ninh",
                        "Quảng Ninh",
                        Map.of("roles", List.of("focal"), "province", "quang-ninh")),
                new Person("operator", "Người vận hành <mọi tỉnh>", "Mọi tỉnh", Map.of("roles", List.of("operator"))),
                hoaBinh("committee-hoa-binh", "committee"),
                hoaBinh("agency-reporter-ubnd-hoa-binh", "agency-reporter"),
                hoaBinh("agency-reporter-ubnd-hoa-binh-2", "agency-reporter")));
    }

    private static Person hoaBinh(String name, String role) {
        return new Person(name, "Ủy ban nhân dân tỉnh Hòa Bình", "Hòa Bình", Map.of("roles", List.of(role)));
    }

    @AfterAll
    static void stop() {
        signIn.close();
    }

    @Test
    void namesThatMeetGetWhatTellsThemApartAndOthersNothing() throws Exception {
        assertThat(get(authorize(SignIn.CLIENT, PAGES + "/dang-nhap")).body())
                .contains(
                        "<button>Ủy ban nhân dân tỉnh Hòa Bình (lãnh đạo)</button>",
                        "<button>Ủy ban nhân dân tỉnh Hòa Bình (người báo cáo) (agency-reporter-ubnd-hoa-binh)</button>",
                        "<button>Ủy ban nhân dân tỉnh Hòa Bình (người báo cáo) (agency-reporter-ubnd-hoa-binh-2)</button>",
                        "<button>Đầu mối Quảng Ninh</button>");
    }

    @Test
    void aPersonThatIsChosenOnThePageGetsTokensOfTheStacksIssuer() throws Exception {
        HttpResponse<String> page = get(authorize(SignIn.CLIENT, PAGES + "/dang-nhap"));
        assertThat(page.body()).contains("Đầu mối Quảng Ninh", "Người vận hành &lt;mọi tỉnh&gt;", "Đây là máy thử");
        assertThat(page.body()).doesNotContain("http://", "https://", "<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self' " + PAGES)
                .doesNotContain("unsafe");

        HttpResponse<String> chosen = post(
                authorize(SignIn.CLIENT, PAGES + "/dang-nhap"),
                "username=focal-quang-ninh&claims=%7B%22roles%22%3A%5B%22operator%22%5D%7D");
        String back = chosen.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(PAGES + "/dang-nhap?").contains("state=xyz");
        String code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        HttpResponse<String> tokens = post(
                signIn.issuer() + "/token",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + encoded(PAGES + "/dang-nhap")
                        + "&client_id=" + SignIn.CLIENT + "&code_verifier=" + VERIFIER);
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        JwtClaims access = verified(field(tokens.body(), "access_token"), TokenMint.AUDIENCE);
        assertThat(access.getSubject()).isEqualTo("focal-quang-ninh");
        assertThat(access.getStringListClaimValue("roles")).containsExactly("focal");
        assertThat(verified(field(tokens.body(), "id_token"), SignIn.CLIENT).getSubject())
                .isEqualTo("focal-quang-ninh");

        HttpResponse<String> renewed = post(
                signIn.issuer() + "/token",
                "grant_type=refresh_token&client_id=" + SignIn.CLIENT + "&refresh_token="
                        + encoded(field(tokens.body(), "refresh_token")));
        assertThat(verified(field(renewed.body(), "access_token"), TokenMint.AUDIENCE)
                        .getStringListClaimValue("roles"))
                .containsExactly("focal");
    }

    @Test
    void tokensThatAreMintedBesideItAreOfTheSameIssuerAndKey() throws Exception {
        JwtClaims claims = verified(
                signIn.mint().mint("reader-all", Map.of("roles", List.of("reader")), Duration.ofMinutes(1)),
                TokenMint.AUDIENCE);
        assertThat(claims.getIssuer()).isEqualTo(signIn.issuer()).endsWith("/" + SignIn.NAME);
    }

    @Test
    void nobodyIsSentElsewhereAndNoOtherClientOrPersonIsTaken() throws Exception {
        assertThat(get(authorize(SignIn.CLIENT, "https://elsewhere.example/dang-nhap"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(authorize(SignIn.CLIENT, PAGES + ".elsewhere.example/")).statusCode())
                .isEqualTo(400);
        assertThat(get(authorize("another", PAGES + "/dang-nhap")).statusCode()).isEqualTo(400);
        assertThat(get(authorize(SignIn.CLIENT, PAGES + "/dang-nhap").replaceFirst("&code_challenge=[^&]+", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(authorize(SignIn.CLIENT, PAGES + "/dang-nhap"), "username=somebody-else")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(signIn.issuer() + "/token", "grant_type=client_credentials&client_id=x&client_secret=y")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(signIn.issuer() + "/endsession?post_logout_redirect_uri="
                                + encoded("https://elsewhere.example/"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(signIn.issuer() + "/debugger").statusCode()).isEqualTo(404);
    }

    private static String authorize(String client, String redirect) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        return signIn.issuer() + "/authorize?response_type=code&scope=openid&state=xyz&client_id=" + client
                + "&redirect_uri=" + encoded(redirect) + "&code_challenge=" + challenge + "&code_challenge_method=S256";
    }

    private static JwtClaims verified(String token, String audience) throws Exception {
        JsonWebKeySet keys = new JsonWebKeySet(get(signIn.issuer() + "/jwks").body());
        try {
            return new JwtConsumerBuilder()
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                    .setExpectedIssuer(signIn.issuer())
                    .setExpectedAudience(audience)
                    .setRequireExpirationTime()
                    .build()
                    .processToClaims(token);
        } catch (InvalidJwtException e) {
            throw new AssertionError(token, e);
        }
    }

    private static String field(String json, String name) {
        return json.replaceFirst("(?s).*\"" + name + "\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String url, String form) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}

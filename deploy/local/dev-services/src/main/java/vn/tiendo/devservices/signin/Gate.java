package vn.tiendo.devservices.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jose4j.json.JsonUtil;

/**
 * What stands before the server: it takes any client, sends people wherever they are to be sent, and puts into a token whatever a form says.
 * Here one client is known, people are sent back to our pages only, and a form names a person, no claims.
 */
final class Gate {

    private static final String ROOT = "/" + SignIn.NAME;
    private static final Set<String> GRANTS = Set.of("authorization_code", "refresh_token");

    private final String host;
    private final Set<String> addresses;
    private final Supplier<List<Person>> people;
    private final Route server;

    Gate(String host, Set<String> addresses, Supplier<List<Person>> people, Route server) {
        this.host = host;
        this.addresses = addresses;
        this.people = people;
        this.server = server;
    }

    OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        HttpUrl url = request.getOriginalUrl();
        // The server takes the issuer from this header: another name of this machine would be another issuer.
        if (!host.equals(request.getHeaders().get("Host"))) {
            return refusal(400, "Địa chỉ phải là " + host + ".");
        }
        return switch (url.encodedPath()) {
            case ROOT + "/.well-known/openid-configuration", ROOT + "/jwks" -> server.invoke(request);
            case ROOT + "/authorize" -> authorize(request);
            case ROOT + "/token" -> token(request);
            case ROOT + "/endsession" -> endSession(request);
            case SignInPage.STYLE_PATH -> SignInPage.style();
            default -> refusal(404, "Không có trang này.");
        };
    }

    private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
        HttpUrl url = request.getOriginalUrl();
        if (!SignIn.CLIENT.equals(url.queryParameter("client_id")) || !isOurs(url.queryParameter("redirect_uri"))) {
            return refusal(400, "Yêu cầu đăng nhập không đến từ trang của hệ thống này.");
        }
        if (url.queryParameter("code_challenge") == null) {
            return refusal(400, "Yêu cầu đăng nhập thiếu PKCE.");
        }
        if (!request.getMethod().equals("POST")) {
            return SignInPage.of(people.get(), addresses);
        }
        return person(request.getFormParameters().get("username"))
                .map(person -> server.invoke(as(person, request)))
                .orElseGet(() -> refusal(400, "Không có người này."));
    }

    private Optional<Person> person(String name) {
        return people.get().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The form as the server reads it; what else was sent is left behind. */
    private static OAuth2HttpRequest as(Person person, OAuth2HttpRequest request) {
        String body = "username=" + encoded(person.name()) + "&claims=" + encoded(JsonUtil.toJson(person.claims()));
        return request.copy(request.getHeaders(), "POST", request.getOriginalUrl(), body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private OAuth2HttpResponse token(OAuth2HttpRequest request) {
        return GRANTS.contains(request.getFormParameters().get("grant_type"))
                ? server.invoke(request)
                : refusal(400, "Chỉ cấp cho người đã đăng nhập.");
    }

    private OAuth2HttpResponse endSession(OAuth2HttpRequest request) {
        String back = request.getOriginalUrl().queryParameter("post_logout_redirect_uri");
        return back == null || isOurs(back)
                ? server.invoke(request)
                : refusal(400, "Địa chỉ quay lại không phải của hệ thống này.");
    }

    private boolean isOurs(String address) {
        return address != null
                && addresses.stream().anyMatch(ours -> address.equals(ours) || address.startsWith(ours + "/"));
    }

    private static OAuth2HttpResponse refusal(int status, String words) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", "text/plain; charset=utf-8"), status, words, null);
    }
}

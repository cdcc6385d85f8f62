package vn.tiendo.devservices.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/** The page on which somebody says who he is: a form for each person, without a script, nothing from another host. */
final class SignInPage {

    static final String STYLE_PATH = "/" + SignIn.NAME + "/dang-nhap.css";

    private SignInPage() {}

    /** @param addresses where a form may lead to after the server has answered it */
    static OAuth2HttpResponse of(List<Person> people, Set<String> addresses) {
        Map<String, List<Person>> groups = Titles.toldApart(people).stream()
                .collect(Collectors.groupingBy(Person::group, LinkedHashMap::new, Collectors.toList()));
        String html = """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Đăng nhập - Tiến độ</title><link rel="stylesheet" href="%s"></head>
                <body><main><h1>Đăng nhập</h1>
                <p class="warning">Đây là máy thử: không hỏi mật khẩu, ai ngồi ở máy này cũng vào được với quyền của bất kỳ người nào dưới đây.
                Máy chủ chính thức không chấp nhận trang này.</p>
                <p>Bạn vào với tư cách ai?</p>
                %s</main></body></html>
                """.formatted(STYLE_PATH, people.isEmpty() ? NOBODY : sections(groups));
        return new OAuth2HttpResponse(
                Headers.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Cache-Control",
                        "no-store",
                        "X-Content-Type-Options",
                        "nosniff",
                        "Referrer-Policy",
                        "no-referrer",
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                                + String.join(" ", addresses)),
                200,
                html,
                null);
    }

    private static final String NOBODY =
            "<p role=\"status\">Hệ thống đang khởi động, chưa có ai để chọn. Xin tải lại trang sau ít giây.</p>";

    private static String sections(Map<String, List<Person>> groups) {
        return groups.entrySet().stream()
                .map(group -> "<section><h2>" + escaped(group.getKey()) + "</h2><ul>"
                        + group.getValue().stream().map(SignInPage::form).collect(Collectors.joining())
                        + "</ul></section>\n")
                .collect(Collectors.joining());
    }

    private static String form(Person person) {
        return "<li><form method=\"post\"><input type=\"hidden\" name=\"username\" value=\"" + escaped(person.name())
                + "\"><button>" + escaped(person.title()) + "</button></form></li>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static OAuth2HttpResponse style() {
        try (InputStream css = SignInPage.class.getResourceAsStream("dang-nhap.css")) {
            return new OAuth2HttpResponse(
                    Headers.of("Content-Type", "text/css; charset=utf-8", "X-Content-Type-Options", "nosniff"),
                    200,
                    new String(css.readAllBytes(), StandardCharsets.UTF_8),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

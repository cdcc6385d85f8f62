package vn.tiendo.devservices.visit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a browser without scripts: follows links, keeps cookies, fills in forms. */
public final class Visitor {

    /** What a browser sends of a form: not boxes that are not ticked. */
    private static final String FILLED =
            "input[name]:not([type=checkbox]:not([checked])):not([type=radio]:not([checked])):not([type=file]),"
                    + " textarea[name], select[name]";

    private final CookieManager cookies;
    private final HttpClient following;
    private final HttpClient staying;
    private final String address;

    private HttpResponse<String> shown;

    public Visitor(int port) {
        this("http://127.0.0.1:" + port, new Cookies());
    }

    /** Browsers take this machine for safe: a cookie for TLS alone is sent to it without. */
    private static final class Cookies extends CookieManager {

        Cookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    private Visitor(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        following = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.NORMAL)
                .build();
        staying = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Another tab of the same browser. */
    public Visitor newTab() {
        return new Visitor(address, cookies);
    }

    /** The same browser at another port of this machine, which knows the cookies of all of them. */
    public Visitor at(int port) {
        return new Visitor("http://127.0.0.1:" + port, cookies);
    }

    /** What remains of a session that has ended, while its page is still shown. */
    public Visitor loseSession() {
        cookies.getCookieStore().removeAll();
        return this;
    }

    /** Opens a page and signs in on the way. */
    public static Visitor signedIn(int port, String person, String path) {
        return new Visitor(port).signIn(person, path);
    }

    /** The same in this browser. */
    public Visitor signIn(String person, String path) {
        open(path);
        return send(element("form:has(input[value=" + person + "])"), Map.of());
    }

    public Visitor open(String path) {
        shown = send(following, request(path).header("Accept", "text/html,*/*").header("Accept-Language", "en-US,en"));
        return this;
    }

    /** Without following where the answer leads. */
    public HttpResponse<String> ask(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(staying, headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form as it stands on the page, but for what is filled in. */
    public Visitor send(Element form, Map<String, String> filled) {
        shown = send(following, post(target(form), values(form, filled)));
        return this;
    }

    /**
     * Presses a button, which may stand outside of its form and lead elsewhere.
     *
     * @param ticked boxes, which may have one name
     */
    public Visitor press(Element button, Map<String, String> filled, List<Element> ticked) {
        Element form = button.hasAttr("form")
                ? button.ownerDocument().getElementById(button.attr("form"))
                : button.closest("form");
        List<Map.Entry<String, String>> fields = values(form, filled);
        ticked.forEach(box -> fields.add(Map.entry(box.attr("name"), box.attr("value"))));
        if (button.hasAttr("name")) {
            fields.add(Map.entry(button.attr("name"), button.attr("value")));
        }
        String action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        shown = send(following, post(shown.uri().resolve(action), fields));
        return this;
    }

    /** Sends a form with what was ticked beside it, of which a name may come several times. */
    public Visitor send(Element form, List<Map.Entry<String, String>> ticked) {
        List<Map.Entry<String, String>> values = values(form, Map.of());
        values.addAll(ticked);
        shown = send(following, post(target(form), values));
        return this;
    }

    /** Sends a form with a file that was chosen in one of its fields. */
    public Visitor upload(Element form, Map<String, String> filled, String field, String fileName, byte[] content) {
        shown = send(following, MultipartBody.post(target(form), values(form, filled), field, fileName, content));
        return this;
    }

    private URI target(Element form) {
        String action = form.hasAttr("action") ? form.attr("action") : "";
        return action.isEmpty() ? shown.uri() : shown.uri().resolve(action);
    }

    /** In the order of the page; a name may come several times. */
    private static List<Map.Entry<String, String>> values(Element form, Map<String, String> filled) {
        List<Map.Entry<String, String>> values = new ArrayList<>();
        for (Element field : form.select(FILLED)) {
            if (!filled.containsKey(field.attr("name"))) {
                values.add(Map.entry(field.attr("name"), value(field)));
            }
        }
        values.addAll(filled.entrySet());
        return values;
    }

    /** Without a page before it. */
    public HttpResponse<String> post(String path, Map<String, String> values) {
        return send(staying, post(URI.create(address + path), List.copyOf(values.entrySet())));
    }

    /** The same of another form than those of a page. */
    public HttpResponse<String> post(String path, String contentType, String body) {
        return send(
                staying,
                request(path)
                        .header("Content-Type", contentType)
                        .header("Accept", "text/html,*/*")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder post(URI target, List<Map.Entry<String, String>> values) {
        String body = values.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,*/*")
                .POST(BodyPublishers.ofString(body));
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    public int status() {
        return shown.statusCode();
    }

    public String path() {
        return shown.uri().getPath();
    }

    public Document page() {
        return Jsoup.parse(shown.body());
    }

    /** The first element of the page that the selector names; an error that shows the page where there is none. */
    public Element element(String selector) {
        Element found = page().selectFirst(selector);
        if (found == null) {
            throw new AssertionError(selector + " is not in: " + shown.body());
        }
        return found;
    }

    public HttpResponse<String> shown() {
        return shown;
    }

    /** A cookie that somebody else has planted. */
    public void plant(HttpCookie cookie) {
        cookie.setVersion(0);
        cookie.setDomain("127.0.0.1");
        cookies.getCookieStore().add(URI.create(address + "/"), cookie);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public String cookieHeader() {
        return cookies().stream().map(c -> c.getName() + "=" + c.getValue()).collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package vn.tiendo.report.page;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.WithPages;

/**
 * A form with boxes, as a browser sends it: those that are ticked, each by itself.
 *
 * @param status of the answer
 * @param location where it leads, or null
 */
public record Ticked(int status, String location, Document page) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /**
     * @param filled what is filled in, chosen or ticked; a field that it does not name is sent as it stands
     * @param boxes the field of the boxes
     * @param ticked their values; null: as they stand
     */
    public static Ticked send(
            Visitor browser, Element form, Map<String, String> filled, String boxes, List<String> ticked) {
        List<String> pairs = new ArrayList<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String name = field.attr("name");
            boolean box = field.attr("type").matches("checkbox|radio");
            if (filled.containsKey(name) || name.equals(boxes) && ticked != null || box && !field.hasAttr("checked")) {
                continue;
            }
            pairs.add(pair(name, field.tagName().equals("select") ? chosen(field) : field.val()));
        }
        filled.forEach((name, value) -> pairs.add(pair(name, value)));
        if (ticked != null) {
            ticked.forEach(value -> pairs.add(pair(boxes, value)));
        }
        return post(browser, form.attr("action"), String.join("&", pairs));
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        return (option == null ? select.selectFirst("option") : option).val();
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Ticked post(Visitor browser, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + WithPages.PORT + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,*/*")
                .header("Cookie", browser.cookieHeader())
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            return new Ticked(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(null),
                    Jsoup.parse(answer.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

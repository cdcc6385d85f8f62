package vn.tiendo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What no page may do: break a rule of accessibility, be wider than the window, ask another host, fail in a script. */
final class Faults {

    /** What the server refuses is shown in the page; the browser tells of it too. */
    private static final List<String> EXPECTED =
            List.of("the server responded with a status of 4", "Blocked script execution");

    /** Without what stands in frames: the preview of a report runs nothing, so the rules would wait for its answer. */
    private static final String BREACHES =
            "() => axe.run(document, {iframes: false, resultTypes: ['violations']}).then(found => found.violations.map("
                    + "rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' ')))";

    /** A label would name the wrong one of two. */
    private static final String TWICE =
            "[...document.querySelectorAll('[id]')].map(one => one.id).filter((id, at, all) => all.indexOf(id) !== at)";

    /** Null while what has the focus is marked and what shows of it lies open; else what is wrong with it. */
    private static final String COVERED = """
            () => {
              const focused = document.activeElement;
              const place = focused.getBoundingClientRect();
              const middle = (Math.max(place.top, 0) + Math.min(place.bottom, innerHeight)) / 2;
              const top = document.elementFromPoint(place.x + place.width / 2, middle);
              if (getComputedStyle(focused).outlineStyle === "none") {
                return focused.outerHTML + " is not marked";
              }
              return focused.contains(top) || top?.contains(focused) ? null : focused.outerHTML + " is covered by " + top?.outerHTML;
            }
            """;

    /** The browser may still be scrolling. */
    private static final Page.WaitForConditionOptions SOON = new Page.WaitForConditionOptions().setTimeout(5_000);

    private static final String RULES = rules();

    private static String rules() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final List<String> found = new ArrayList<>();

    /** Watches what the page asks for and what its scripts say. */
    void watch(Page page) {
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("127.0.0.1")) {
                found.add("asked another host: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && EXPECTED.stream().noneMatch(message.text()::contains)) {
                found.add("console: " + message.text());
            }
        });
    }

    /** Looks at the page as it stands; in a browser that runs scripts. */
    void look(Page page) {
        page.evaluate(RULES);
        ((List<?>) page.evaluate(BREACHES)).forEach(breach -> found.add(page.url() + " " + breach));
        ((List<?>) page.evaluate(TWICE)).forEach(id -> found.add(page.url() + " has twice the id " + id));
        lookAtWidth(page);
    }

    /** Of a document, which runs nothing, not even the rules. */
    void lookAtWidth(Page page) {
        if (!Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))) {
            found.add(page.url() + " is wider than the window");
        }
    }

    /** What the keyboard has come to is marked, and nothing lies over it. */
    void lookAtFocus(Page page) {
        try {
            page.waitForCondition(() -> page.evaluate(COVERED) == null, SOON);
        } catch (TimeoutError e) {
            found.add(page.url() + " focus: " + page.evaluate(COVERED));
        }
    }

    void areNone() {
        assertThat(found).isEmpty();
    }
}

package vn.tiendo.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tiendo.browser.Stack;

/**
 * Somebody at a browser, who finds things by what he sees. Each page that he comes to is looked at: nothing on it breaks a rule of
 * accessibility, is wider than the window, comes from another host or fails in a script.
 */
final class Official implements AutoCloseable {

    /** What the server refuses is shown in the page; the browser tells of it too. */
    private static final List<String> EXPECTED =
            List.of("the server responded with a status of 4", "Blocked script execution");

    /** Without what stands in frames: the preview of a report runs nothing, so the rules would wait for its answer. */
    private static final String BREACHES =
            "() => axe.run(document, {iframes: false}).then(found => found.violations.map("
                    + "rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' ')))";

    private static final String RULES = rules();

    private static String rules() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final int MOST_STEPS_OF_THE_KEYBOARD = 400;

    private final BrowserContext context;
    private final Page page;
    private final Manner manner;
    private final List<String> faults = new ArrayList<>();
    private int visited;

    private Official(Browser browser, Manner manner) {
        this.context = browser.newContext(manner.context());
        this.page = context.newPage();
        this.manner = manner;
        page.onFrameNavigated(frame -> visited += frame.equals(page.mainFrame()) ? 1 : 0);
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("127.0.0.1")) {
                faults.add("asked another host: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && EXPECTED.stream().noneMatch(message.text()::contains)) {
                faults.add("console: " + message.text());
            }
        });
    }

    /** Opens the first page and says who he is. */
    static Official signedIn(Browser browser, Stack stack, Manner manner, String person) {
        Official official = new Official(browser, manner);
        official.page.navigate(stack.address("--report-port"));
        official.press(person);
        return official;
    }

    Official go(String entryOfTheMenu) {
        Locator folded = page.locator("header summary");
        if (folded.isVisible()) {
            activate(folded);
            looked();
        }
        Locator menu = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Danh mục chính"));
        return come(menu.getByRole(
                AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(entryOfTheMenu).setExact(true)));
    }

    /** The first link of the page, its menu left aside, whose name begins so. */
    Official follow(String link) {
        return follow(link, 0);
    }

    Official follow(String link, int which) {
        return come(page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(beginning(link)))
                .nth(which));
    }

    Official signOut() {
        return come(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng xuất")));
    }

    /** The first button whose name begins so. */
    Official press(String button) {
        return come(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning(button)))
                .first());
    }

    /** Unfolds what is folded away behind a line. */
    Official open(String summary) {
        activate(page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first());
        return looked();
    }

    Official fill(String label, String value) {
        Locator field = field(label);
        if (manner == Manner.KEYBOARD) {
            reach(field);
            page.keyboard().press("Control+a");
            page.keyboard().insertText(value);
        } else {
            field.fill(value);
        }
        return this;
    }

    /** Of fields whose names begin so, the first. */
    Official fillFirst(String label, String value) {
        page.getByLabel(label).first().fill(value);
        return this;
    }

    Official choose(String label, String option) {
        Locator field = field(label);
        if (manner == Manner.KEYBOARD) {
            reach(field);
            page.keyboard().type(option);
            assertThat(field.locator("option:checked")).hasText(option);
        } else {
            field.selectOption(option);
        }
        return this;
    }

    Official tick(String label) {
        Locator box = field(label);
        if (manner == Manner.KEYBOARD) {
            reach(box);
            page.keyboard().press("Space");
        } else {
            box.check();
        }
        return this;
    }

    Official attach(String label, Path file) {
        field(label).setInputFiles(file);
        return this;
    }

    Official sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** What was done is said, also to who only hears the page. */
    Official isTold(String text) {
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isVisible();
        return this;
    }

    Path download(String link) {
        Download download = page.waitForDownload(
                () -> activate(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(beginning(link)))
                        .first()));
        return download.path();
    }

    Page page() {
        return page;
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Pattern beginning(String name) {
        // Read by a script, which does not know what Pattern.quote writes.
        return Pattern.compile("^\\s*" + name.replaceAll("[.*+?^$()|\\[\\]{}\\\\/]", "\\\\$0"));
    }

    private void activate(Locator target) {
        if (manner == Manner.KEYBOARD) {
            reach(target);
            page.keyboard().press("Enter");
        } else if (manner == Manner.WITHOUT_SCRIPT) {
            // Without a script the browser paints too seldom for a click to find its target at rest.
            target.press("Enter");
        } else {
            target.click();
        }
    }

    /** To the page that a link or a button leads to. */
    private Official come(Locator target) {
        int before = visited;
        activate(target);
        page.waitForCondition(() -> visited > before);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return looked();
    }

    /** By the tabulator alone, from wherever the focus is. */
    private void reach(Locator target) {
        for (int step = 0; step < MOST_STEPS_OF_THE_KEYBOARD; step++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + target);
    }

    private Official looked() {
        if (manner.script) {
            page.evaluate(RULES);
            ((List<?>) page.evaluate(BREACHES)).forEach(breach -> faults.add(page.url() + " " + breach));
            if (!Boolean.TRUE.equals(
                    page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))) {
                faults.add(page.url() + " is wider than the window");
            }
        }
        assertThat(faults).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }
}

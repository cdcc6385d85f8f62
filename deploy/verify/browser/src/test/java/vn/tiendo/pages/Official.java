package vn.tiendo.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.tiendo.browser.Stack;

/** Somebody at a browser, who finds things by what he sees. Each page that he comes to is looked at for {@link Faults}. */
final class Official implements AutoCloseable {

    private static final int MOST_STEPS_OF_THE_KEYBOARD = 400;

    private final BrowserContext context;
    private final Page page;
    private final Manner manner;
    private final Faults faults = new Faults();
    private int visited;

    private Official(Browser browser, Manner manner) {
        this.context = browser.newContext(manner.context());
        this.page = context.newPage();
        this.manner = manner;
        page.onFrameNavigated(frame -> visited += frame.equals(page.mainFrame()) ? 1 : 0);
        faults.watch(page);
    }

    /** Opens the first page and says who he is. */
    static Official signedIn(Browser browser, Stack stack, Manner manner, String person) {
        Official official = new Official(browser, manner);
        official.page.navigate(stack.address("--report-port"));
        official.press(person);
        return official;
    }

    Official go(String entryOfTheMenu) {
        unfoldMenu();
        Locator menu = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Danh mục chính"));
        return come(menu.getByRole(
                AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(entryOfTheMenu).setExact(true)));
    }

    /** On a phone the menu is one row that opens. */
    private void unfoldMenu() {
        Locator folded = page.locator("header details:not([open]) > summary");
        if (folded.isVisible()) {
            activate(folded);
            looked();
        }
    }

    /** The first link of the page, its menu left aside, whose name begins so. */
    Official follow(String link) {
        return follow(link, 0);
    }

    Official follow(String link, int which) {
        return come(link(link, which));
    }

    private Locator link(String link, int which) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(beginning(link)))
                .nth(which);
    }

    Official signOut() {
        unfoldMenu();
        return come(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng xuất")));
    }

    /** In the row or on the card that has these words. */
    Official follow(String words, String link, int which) {
        return come(at(words)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(beginning(link)))
                .nth(which));
    }

    /** The first button whose name begins so. */
    Official press(String button) {
        return come(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning(button)))
                .first());
    }

    /** In the row or on the card that has these words. */
    Official press(String words, String button) {
        return come(at(words)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning(button)))
                .first());
    }

    private Locator at(String words) {
        return page.locator("tr, article")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Unfolds what is folded away behind a line. */
    Official open(String summary) {
        activate(page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first());
        return looked();
    }

    Official fill(String label, String value) {
        return fill(field(label), value);
    }

    /** Of fields whose names begin so, the first. */
    Official fillFirst(String label, String value) {
        return fill(page.getByLabel(beginning(label)).first(), value);
    }

    private Official fill(Locator field, String value) {
        if (manner == Manner.KEYBOARD) {
            reach(field);
            page.keyboard().press("Control+a");
            page.keyboard().insertText(value);
        } else {
            field.fill(value);
        }
        return this;
    }

    Official choose(String label, String option) {
        Locator field = field(label);
        if (manner == Manner.KEYBOARD) {
            reach(field);
            page.keyboard().press("Home");
            int options = field.locator("option").count();
            for (int step = 0; step < options && !chosen(field).equals(option); step++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(field.locator("option:checked")).hasText(option);
        } else {
            field.selectOption(option);
        }
        return this;
    }

    private static String chosen(Locator field) {
        return field.locator("option:checked").innerText().strip();
    }

    /** Ticks a box, or takes its tick away. */
    Official tick(String label) {
        return tick(field(label));
    }

    private Official tick(Locator box) {
        if (manner == Manner.KEYBOARD) {
            reach(box);
            page.keyboard().press("Space");
        } else {
            box.setChecked(!box.isChecked());
        }
        return this;
    }

    /** Of boxes whose names begin so, the one at this place; from 0. */
    Official tick(String label, int which) {
        return tick(page.getByLabel(beginning(label)).nth(which));
    }

    Official attach(String label, Path file) {
        Locator field = field(label);
        if (manner == Manner.KEYBOARD) {
            page.waitForFileChooser(() -> activate(field)).setFiles(file);
        } else {
            field.setInputFiles(file);
        }
        return this;
    }

    /** Reads a document in a tab of its own, and comes back. */
    Official readsBeside(String link, String text) {
        Page beside = page.waitForPopup(() -> activate(link(link, 0)));
        beside.waitForLoadState(LoadState.LOAD);
        assertThat(beside.getByText(text).first()).isVisible();
        if (manner.script) {
            faults.lookAtWidth(beside);
        }
        beside.close();
        return this;
    }

    Official sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** What was done is said, also to who only hears the page: it is where he stands. */
    Official isTold(String text) {
        return standsAt(AriaRole.STATUS, text);
    }

    /** What was refused is said where he stands, and said again at the field. */
    Official isRefused(String text) {
        standsAt(AriaRole.ALERT, text);
        return sees(text);
    }

    private Official standsAt(AriaRole role, String text) {
        Locator place = page.getByRole(role)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
        assertThat(place).isVisible();
        if (manner.script) {
            assertThat(place).isFocused();
        }
        return this;
    }

    Path download(String link) {
        Download download = page.waitForDownload(() -> activate(link(link, 0)));
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
        page.waitForLoadState(LoadState.LOAD);
        return looked();
    }

    /** By the tabulator alone, from wherever the focus is, to where it can be seen. */
    private void reach(Locator target) {
        for (int step = 0; step < MOST_STEPS_OF_THE_KEYBOARD; step++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                faults.lookAtFocus(page);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + target);
    }

    private Official looked() {
        if (manner.script) {
            faults.look(page);
        }
        faults.areNone();
        return this;
    }

    @Override
    public void close() {
        context.close();
        faults.areNone();
    }
}

package vn.tiendo.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.tiendo.browser.Chromium;
import vn.tiendo.browser.Stack;

/** The one-machine stack in a folder of its own, and browsers at it. */
final class Office implements BeforeAllCallback, AfterAllCallback {

    private final String[] options;
    private Path folder;
    private Stack stack;
    private Playwright playwright;
    private Browser browser;

    /** @param options of the launcher, such as {@code --today=2026-11-12} */
    Office(String... options) {
        this.options = options;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        // A slow machine is no fault of a page.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        folder = Files.createTempDirectory("office");
        stack = Stack.start(folder, options);
    }

    /** The same data on another day. */
    void onAnotherDay(String day) throws IOException {
        stack.close();
        stack = Stack.start(folder, "--today=" + day);
    }

    Official signedIn(Manner manner, String person) {
        return Official.signedIn(browser, stack, manner, person);
    }

    Stack stack() {
        return stack;
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (stack != null) {
            stack.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}

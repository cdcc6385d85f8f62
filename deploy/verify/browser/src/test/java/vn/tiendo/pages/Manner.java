package vn.tiendo.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Arrays;
import java.util.List;

/** How somebody uses the pages. */
enum Manner {
    MOUSE(1280, 900, true),
    KEYBOARD(1280, 900, true),
    WITHOUT_SCRIPT(1280, 900, false),
    PHONE(360, 740, true),

    /** A window of 1280 pixels at 400 %. */
    ENLARGED(320, 225, true);

    final int width;
    final int height;
    final boolean script;

    Manner(int width, int height, boolean script) {
        this.width = width;
        this.height = height;
        this.script = script;
    }

    /** Those that the screens are walked in: all, or what <code>-Dmanners=PHONE,KEYBOARD</code> names. */
    static List<Manner> walked() {
        String named = System.getProperty("manners", "");
        return named.isEmpty()
                ? List.of(values())
                : Arrays.stream(named.split(",")).map(Manner::valueOf).toList();
    }

    Browser.NewContextOptions context() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(script)
                // Colours are measured when they have come to rest.
                .setReducedMotion(ReducedMotion.REDUCE)
                // A computer in English, as many are.
                .setLocale("en-US");
    }
}

package vn.tiendo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures of the guide and of the README, taken on a walk: of each page one as a desk shows it and one as a phone does, left in
 * {@code target/pictures}. Two machines do not draw the same bytes, so beside each picture stands what was to be read on the page when it was
 * taken: a page whose words have changed asks for a new picture, which {@code -Dpictures.accept=true} puts in the place of the old one.
 */
final class Pictures {

    private static final Path ROOT = Path.of("../../..");
    private static final Path KEPT = ROOT.resolve("docs/images/huong-dan");
    private static final Path TAKEN = Path.of("target/pictures");
    private static final Pattern NAMED = Pattern.compile("images/huong-dan/([a-z-]+)\\.png");
    /** Small enough to be read in the guide, wide enough for what stands beside each other on a desk. */
    private static final int WIDTH = 1200;

    private static final int HEIGHT = 760;
    private static final long MOST_BYTES = 200 * 1024;

    /** The services believe a day, not an hour. */
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?|\\d{1,2} giờ \\d{2}( phút)?");

    private final Set<String> taken = new TreeSet<>();

    void take(Official official, String name) throws IOException {
        take(official, name, official.page().locator("body"));
    }

    /** @param heading at the upper edge of the picture, where the top of the page is not what it shall show */
    void take(Official official, String name, String heading) throws IOException {
        take(
                official,
                name,
                official.page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                        .first());
    }

    private void take(Official official, String name, Locator top) throws IOException {
        Page page = official.page();
        page.setViewportSize(WIDTH, HEIGHT);
        shoot(page, name, top);
        page.setViewportSize(Manner.PHONE.width, Manner.PHONE.height);
        shoot(page, name + "-dien-thoai", top);
        page.setViewportSize(Manner.MOUSE.width, Manner.MOUSE.height);
    }

    private void shoot(Page page, String name, Locator top) throws IOException {
        top.evaluate("place => place.scrollIntoView()");
        Locator preview = page.locator("iframe:visible");
        if (preview.count() > 0) {
            // It is fetched when it comes into sight.
            preview.contentFrame().locator("h1, p").first().waitFor();
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(TAKEN.resolve(name + ".png"))
                .setClip(0, 0, page.viewportSize().width, Math.min(page.viewportSize().height, end(page))));
        Files.writeString(TAKEN.resolve(name + ".txt"), words(page));
        taken.add(name);
    }

    /** Where a page that is shorter than the window ends. */
    private static double end(Page page) {
        return ((Number) page.evaluate("document.body.getBoundingClientRect().bottom")).doubleValue();
    }

    private static String words(Page page) {
        return HOUR.matcher(page.locator("body").innerText())
                .replaceAll("…")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Each picture that guide and README name was taken, shows a page as it reads now, and is not heavy; no other one is kept. */
    void areThoseThatAreShown() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String text : List.of("README.md", "docs/huong-dan.md")) {
            NAMED.matcher(Files.readString(ROOT.resolve(text))).results().forEach(found -> named.add(found.group(1)));
        }
        assertThat(taken).containsAll(named);
        for (String name : named) {
            if (Boolean.getBoolean("pictures.accept")) {
                accept(name + ".txt");
                accept(name + ".png");
            }
            assertThat(KEPT.resolve(name + ".txt"))
                    .as(
                            "A page that is shown has changed: run this test with -Dpictures.accept=true, look at the pictures and commit them")
                    .hasSameTextualContentAs(TAKEN.resolve(name + ".txt"));
            assertThat(KEPT.resolve(name + ".png")).isNotEmptyFile();
            assertThat(Files.size(KEPT.resolve(name + ".png"))).as(name).isLessThan(MOST_BYTES);
        }
        try (Stream<Path> kept = Files.list(KEPT)) {
            assertThat(kept.map(file -> file.getFileName().toString().replaceFirst("\\.\\w+$", "")))
                    .isSubsetOf(named);
        }
    }

    private static void accept(String file) throws IOException {
        Files.copy(TAKEN.resolve(file), KEPT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}

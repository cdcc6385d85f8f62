package vn.tiendo.swagger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.browser.Chromium;
import vn.tiendo.browser.Stack;
import vn.tiendo.swagger.SwaggerUi.Tried;

/** Both Swagger UIs as a newcomer uses them: a token from the file that the dialog names, then its operations as they stand. */
class SwaggerUiIT {

    /**
     * Every operation is tried out, or with <code>-Dswagger.each=5</code> one in five of those of each method: the page takes seconds to open one.
     * Reading and changing are tried until one of each is done.
     */
    private static final int EACH = Integer.getInteger("swagger.each", 1);

    @TempDir
    static Path folder;

    private static Stack stack;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        stack = Stack.start(folder);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"plan-service, --plan-port", "report-service, --report-port"})
    void operationsAreSentWithTheTokenOfTheDialog(String service, String port) throws IOException {
        String address = stack.address(port);
        try (Page page = browser.newPage()) {
            SwaggerUi ui = new SwaggerUi(page, address);
            ui.open();
            String said =
                    ui.authorise(stack.tokens().get("focal-quang-ninh"), Path.of("target", service + "-authorize.png"));
            assertThat(said).contains(".local/tokens.json", "reader-all", "identity provider");

            List<Tried> tried = new ArrayList<>();
            Map<String, Integer> met = new HashMap<>();
            Set<String> toBeDone = new HashSet<>(Set.of("GET", "POST"));
            int shown = 0;
            for (Locator group : ui.groups().all()) {
                for (Locator operation : ui.operations(group)) {
                    shown++;
                    String method = ui.method(operation);
                    if ((met.merge(method, 1, Integer::sum) - 1) % EACH == 0 || toBeDone.contains(method)) {
                        Tried one = ui.tryOut(operation);
                        tried.add(one);
                        if (one.status() < 300) {
                            toBeDone.remove(method);
                        }
                    }
                }
                ui.fold(group);
            }
            assertThat(shown).isEqualTo(documented(address, service));
            assertThat(tried).hasSizeGreaterThanOrEqualTo(shown / EACH);
            assertThat(tried).noneMatch(one -> one.status() == 401 || one.status() >= 500);
            assertThat(toBeDone)
                    .as("read and changed, not only refused for other reasons")
                    .isEmpty();
            assertThat(ui.foreign()).isEmpty();
            assertThat(ui.errors()).isEmpty();
        }
    }

    /** The answer comes from another origin, which lets the page in. */
    @Test
    void thePageOfOneServiceShowsBothAndAsksTheOther() throws IOException {
        String other = stack.address("--report-port");
        try (Page page = browser.newPage()) {
            SwaggerUi ui = new SwaggerUi(page, stack.address("--plan-port"));
            ui.open();
            ui.choose("report-service", other, "Deadlines");
            ui.authorise(stack.tokens().get("operator"), Path.of("target", "other-service.png"));
            Tried read = ui.operations(ui.groups().first()).stream()
                    .filter(operation -> ui.method(operation).equals("GET"))
                    .findFirst()
                    .map(ui::tryOut)
                    .orElseThrow();
            assertThat(read.status()).as(read.path()).isEqualTo(200);
            ui.choose("report-service: operator", other, "Restoration");
            assertThat(ui.groups().all()).hasSizeLessThan(5);
            assertThat(ui.foreign()).isEmpty();
            assertThat(ui.errors()).isEmpty();
        }
    }

    private static int documented(String address, String service) throws IOException {
        try (InputStream document =
                URI.create(address + "/q/documents/" + service).toURL().openStream()) {
            int operations = 0;
            for (JsonNode path : new ObjectMapper().readTree(document).get("paths")) {
                operations += path.size();
            }
            return operations;
        }
    }
}

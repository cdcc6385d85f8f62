package vn.tiendo.swagger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person does in Swagger UI: gives a token in its dialog, opens an operation, tries it out as it stands. */
final class SwaggerUi {

    private static final FilePayload DOCUMENT =
            new FilePayload("van-ban.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    private final Page page;
    private final String address;
    private String asked;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /**
     * @param address of the service
     */
    SwaggerUi(Page page, String address) {
        this.page = page;
        this.address = address;
        this.asked = address;
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(address + "/")
                    && !url.startsWith(asked + "/")
                    && !url.startsWith("data:")
                    && !url.startsWith("blob:")) {
                foreign.add(url);
            }
        });
        page.onPageError(errors::add);
    }

    void open() {
        page.navigate(address + "/q/swagger-ui/");
        groups().first().waitFor();
    }

    /**
     * Chooses another document of the switch at the top.
     *
     * @param asked address of the service whose it is
     * @param group one that the document before has not
     */
    void choose(String document, String asked, String group) {
        this.asked = asked;
        page.locator(".topbar select").selectOption(new SelectOption().setLabel(document));
        page.locator(".opblock-tag[data-tag='" + group + "']").waitFor();
    }

    /** Requests to any other server than the services that were chosen. */
    List<String> foreign() {
        return foreign;
    }

    /** Scripts of the page that failed. */
    List<String> errors() {
        return errors;
    }

    /**
     * Gives a token in the dialog.
     *
     * @param screenshot where a picture of the dialog is left
     * @return what the dialog says
     */
    String authorise(String token, Path screenshot) {
        page.locator(".auth-wrapper .authorize").click();
        Locator dialog = page.locator(".dialog-ux .modal-ux");
        dialog.locator("input").fill(token);
        page.screenshot(new Page.ScreenshotOptions().setPath(screenshot));
        String said = dialog.innerText();
        dialog.locator("button.authorize").click();
        dialog.locator("button.btn-done").click();
        return said;
    }

    /** The headings under which operations are folded away. */
    Locator groups() {
        return page.locator(".opblock-tag");
    }

    /** Unfolds a group. */
    List<Locator> operations(Locator group) {
        group.click();
        Locator operations = page.locator(".opblock");
        operations.first().waitFor();
        return operations.all();
    }

    /** Folds a group away, so that the page has less to lay out. */
    void fold(Locator group) {
        group.click();
        page.waitForCondition(() -> page.locator(".opblock").count() == 0);
    }

    /** The HTTP method that stands before an operation's path. */
    String method(Locator operation) {
        return operation.locator(".opblock-summary-method").innerText().strip();
    }

    /**
     * An operation and what it was answered.
     *
     * @param path as the browser asked for it, with the examples
     */
    record Tried(String method, String path, int status) {}

    /** Sends an operation with the examples that the page has filled in. */
    Tried tryOut(Locator operation) {
        Locator summary = operation.locator(".opblock-summary-control");
        summary.click();
        operation.locator(".try-out__btn").click();
        Locator file = operation.locator("input[type=file]");
        if (file.count() > 0) {
            file.setInputFiles(DOCUMENT);
        }
        Response answer = page.waitForResponse(
                response -> response.url().startsWith(asked + "/api/"),
                () -> operation.locator(".execute").click());
        summary.click();
        return new Tried(answer.request().method(), answer.url().substring(asked.length()), answer.status());
    }
}

package vn.tiendo.report.page.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.filing.RequestForm;
import vn.tiendo.report.filing.RequestKind;

/** Reads a request from the form of the page. */
final class TypedRequest {

    /** Field that says whether those who are ticked are asked, or all that report each year. */
    static final String WHOM = "gui-den";

    static final String TICKED = "co-quan-da-chon";

    private final PageForm form;

    TypedRequest(PageForm form) {
        this.form = form;
    }

    boolean isToTicked() {
        return form.typed(WHOM).equals(TICKED);
    }

    /** What the form asks for; what cannot be read is among its defects. */
    RequestForm body() {
        return new RequestForm(
                line(RequestField.PLAN),
                kind(),
                line(RequestField.SUBJECT),
                basis(),
                reporters(),
                day(RequestField.DUE),
                day(RequestField.CLOSING),
                day(RequestField.FROM),
                day(RequestField.CONSOLIDATED_DUE),
                outline());
    }

    private RequestKind kind() {
        return Stream.of(RequestKind.values())
                .filter(kind -> kind.name().equals(form.typed(RequestField.KIND.name)))
                .findFirst()
                .orElse(null);
    }

    private RequestForm.Basis basis() {
        String number = line(RequestField.NUMBER);
        LocalDate date = day(RequestField.DATE);
        String issuer = line(RequestField.ISSUER);
        boolean none = Stream.of(number, date, issuer).allMatch(Objects::isNull);
        return none ? null : new RequestForm.Basis(number, date, issuer);
    }

    /** Boxes that are ticked while all are asked are a slip: nobody is asked by mistake. */
    private List<String> reporters() {
        List<String> ticked = form.all(RequestField.REPORTERS.name);
        if (isToTicked() == ticked.isEmpty()) {
            form.defects()
                    .put(
                            RequestField.REPORTERS.name,
                            isToTicked()
                                    ? new Text("Cần chọn ít nhất một cơ quan.", "Choose at least one agency.")
                                    : new Text(
                                            "Đã chọn từng cơ quan nhưng lại gửi đến tất cả; hãy chọn “Chỉ những cơ quan chọn dưới đây”"
                                                    + " hoặc bỏ chọn.",
                                            "Agencies are ticked while all are asked."));
        }
        return ticked;
    }

    /** The letter sets what the usual outline has; other parts are set where outlines are. */
    private Outline outline() {
        String letter = line(RequestField.OUTLINE);
        return letter == null ? null : new Outline(letter, Outline.USUAL.chapters());
    }

    private String line(RequestField field) {
        return form.line(field.name).orElse(null);
    }

    private LocalDate day(RequestField field) {
        return form.day(field.name);
    }
}

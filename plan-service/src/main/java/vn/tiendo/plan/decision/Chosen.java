package vn.tiendo.plan.decision;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * A row that somebody ticked.
 *
 * @param version of the assignment that he read
 */
record Chosen(UUID id, long version) {

    /** Name of the boxes and buttons of the rows. */
    static final String FIELD = "chon";

    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):(\\d{1,18})");

    String text() {
        return id + ":" + version;
    }

    /** Those of a form, each once; INVALID where there is none, or more than a page shows. */
    static List<Chosen> of(PageForm form) {
        List<Chosen> chosen =
                form.all(FIELD).stream().distinct().map(Chosen::read).toList();
        if (chosen.isEmpty()) {
            throw ProblemException.of(
                    Kind.INVALID,
                    "Chưa chọn nhiệm vụ nào: hãy đánh dấu vào ô “Chọn” của từng nhiệm vụ rồi bấm lại.",
                    "No task was chosen.");
        }
        if (chosen.size() > Claims.PAGE) {
            throw ProblemException.of(
                    Kind.INVALID,
                    "Mỗi lần chỉ quyết định được tối đa " + Claims.PAGE + " nhiệm vụ.",
                    "At most " + Claims.PAGE + " tasks are decided on at once.");
        }
        return chosen;
    }

    private static Chosen read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw ProblemException.of(
                    Kind.MALFORMED,
                    "Biểu mẫu không đọc được; hãy mở lại trang.",
                    "The form cannot be read; open the page again.");
        }
        return new Chosen(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
}

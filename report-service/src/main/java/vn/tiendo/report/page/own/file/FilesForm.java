package vn.tiendo.report.page.own.file;

import java.util.List;
import vn.tiendo.platform.page.PageForm;

/**
 * Handing in files as the page shows it.
 *
 * @param version of the report
 * @param key by which a form that is sent twice is known
 * @param signed why a signed copy was refused; none: none was
 * @param corrected the same of a corrected Word file
 */
public record FilesForm(long version, String key, List<String> signed, List<String> corrected) {

    public static FilesForm opened(long version) {
        return new FilesForm(version, PageForm.newKey(), List.of(), List.of());
    }

    public boolean isRefused() {
        return !signed.isEmpty() || !corrected.isEmpty();
    }

    /** Another key for the other form: their answers are kept apart. */
    public String otherKey() {
        return PageForm.newKey();
    }
}

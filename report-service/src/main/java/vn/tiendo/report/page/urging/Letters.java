package vn.tiendo.report.page.urging;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.assembly.letter.Letter;

/**
 * Letters that were ordered, as a page lists them.
 *
 * @param change where the order can be changed
 */
record Letters(List<Entry> entries, String change) {

    @CheckedTemplate(basePath = "urging")
    static class Templates {

        private Templates() {}

        static native TemplateInstance letters(Frame frame, Letters letters);
    }

    static TemplateInstance page(Frame frame, Letters letters) {
        return Templates.letters(frame, letters);
    }

    /**
     * One letter.
     *
     * @param to the names of those to whom it goes
     * @param files before the name of a format
     * @param query behind it
     */
    record Entry(String subject, String to, String newDay, String files, String query) {

        static Entry of(Letter letter, String path, String query) {
            String to = letter.addressees().stream().map(a -> a.agency().name()).collect(Collectors.joining("; "));
            LocalDate day = letter.newDay();
            return new Entry(letter.header().subject(), to, Words.inWords(day), path, query);
        }

        public String address(String format) {
            return files + "/" + format + query;
        }
    }
}

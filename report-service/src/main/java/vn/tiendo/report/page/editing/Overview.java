package vn.tiendo.report.page.editing;

import java.util.List;
import vn.tiendo.report.filing.readiness.Readiness;

/**
 * One report as its editor finds it.
 *
 * @param closing last day of its figures, or when they close
 * @param closed whether its figures are closed
 * @param editable whether the caller may write it
 * @param version for the form that takes figures anew
 * @param chapters its table of contents
 * @param beside parts that its outline leaves out, for which something was said
 * @param newer what is not in its figures; empty: they are as they should be
 * @param open what handing in asks beside that
 * @param hasLetter whether there is a tờ trình
 * @param hasOutline whether its outline is one of a year; else it came with the request
 * @param addresses of what other screens do
 */
record Overview(
        ReportRow report,
        String closing,
        boolean closed,
        boolean editable,
        long version,
        String key,
        List<Chapter> chapters,
        List<PartLine> beside,
        List<Newer> newer,
        List<Asked> open,
        boolean hasLetter,
        boolean hasOutline,
        Addresses addresses) {

    /** A chapter of the outline. */
    record Chapter(String title, List<PartLine> parts) {}

    /** A kind of what is newer than the figures, with what it is. */
    record Newer(String sentence, List<String> lines) {

        static Newer of(Readiness.Entry entry, List<String> lines) {
            return new Newer(entry.sentence(), lines);
        }
    }

    /** Something that is open, and the parts of this screen where it is settled. */
    record Asked(String sentence, List<PartLine> parts) {}

    /**
     * Of the screens of others.
     *
     * @param whole the report as it is printed
     * @param handIn where it is handed in, numbered and signed
     */
    record Addresses(String whole, String handIn) {}

    public boolean isStale() {
        return !newer.isEmpty();
    }

    /** How far it is: so many of its parts are written. */
    public long written() {
        return chapters.stream()
                .flatMap(c -> c.parts().stream())
                .filter(p -> p.state() == vn.tiendo.report.filing.editing.PartView.State.EDITED)
                .count();
    }

    public long parts() {
        return chapters.stream().mapToLong(c -> c.parts().size()).sum();
    }
}

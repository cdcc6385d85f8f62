package vn.tiendo.report.page.editing;

import vn.tiendo.report.filing.editing.PartView;

/**
 * A part in the table of contents.
 *
 * @param heading as the outline calls it
 * @param waiting how many of what was said for it nobody has decided on
 * @param said how much was said for it
 */
public record PartLine(String path, String heading, PartView.State state, int waiting, int said) {

    public static PartLine of(PartView view, String heading) {
        long waiting = view.sources().stream().filter(PartView.Source::waits).count();
        return new PartLine(
                PartPath.of(view.part()),
                heading,
                view.state(),
                (int) waiting + view.gone().size(),
                view.sources().size());
    }

    public String stateWords() {
        return words(state);
    }

    public static String words(PartView.State state) {
        return switch (state) {
            case UNTOUCHED -> "Chưa soạn";
            case EDITED -> "Đã soạn";
            case UNDECIDED -> "Có ý kiến mới";
        };
    }

    public String mark() {
        return mark(state);
    }

    public static String mark(PartView.State state) {
        return switch (state) {
            case UNTOUCHED -> "mark-open";
            case EDITED -> "mark-done";
            case UNDECIDED -> "mark-urgent";
        };
    }

    /** What is on the left, in words. */
    public String saidWords() {
        if (said == 0) {
            return "cơ quan chưa có ý kiến";
        }
        boolean all = waiting == said || state == PartView.State.UNTOUCHED;
        return said + " ý kiến, kết quả của cơ quan"
                + (state == PartView.State.EDITED || all ? "" : "; " + waiting + " chưa quyết định");
    }
}

package vn.tiendo.report.page.editing.part;

import java.util.Map;
import vn.tiendo.report.content.SourceText;
import vn.tiendo.report.filing.editing.PartView;

/**
 * What somebody has said, as the left side shows it.
 *
 * @param agency who has said it
 * @param origin where: in a report, or with a status of a task
 * @param addressee of a proposal, in words, or null
 * @param offered it may be taken now
 */
record SourceCard(
        String id, String agency, String origin, String addressee, String text, State state, boolean offered) {

    /** What has become of it. */
    enum State {
        USED("Đã đưa vào báo cáo", "mark-done"),
        ELSEWHERE("Đã đưa vào mục khác", "mark-done"),
        LEFT_OUT("Không đưa vào", "mark-open"),
        PRINTED("In bản do hệ thống lập", "mark-done"),
        OPEN("Chưa quyết định", "mark-urgent");

        final String words;
        final String mark;

        State(String words, String mark) {
            this.words = words;
            this.mark = mark;
        }
    }

    /**
     * @param here it stands in the texts of this part
     * @param printed all of the part is assembled, and this is in it
     */
    static SourceCard of(
            PartView.Source source,
            String report,
            boolean here,
            boolean printed,
            boolean editable,
            Map<String, String> titles) {
        SourceText said = source.source();
        State state = here
                ? State.USED
                : source.used()
                        ? State.ELSEWHERE
                        : source.leftOut() ? State.LEFT_OUT : printed ? State.PRINTED : State.OPEN;
        return new SourceCard(
                said.id(),
                said.agency() == null ? "Ủy ban nhân dân tỉnh" : said.agency().name(),
                origin(said, report, titles),
                said.addressee() == null ? null : said.addressee().words(),
                said.text(),
                state,
                editable && !printed && state != State.USED);
    }

    private static String origin(SourceText said, String report, Map<String, String> titles) {
        if (said.task() != null) {
            String title = titles.get(said.task());
            return "Nhiệm vụ " + said.task() + (title == null ? "" : ": " + title);
        }
        return report.equals(said.report()) ? "Phần riêng của cơ quan đầu mối" : "Báo cáo của cơ quan";
    }

    public String stateWords() {
        return state.words;
    }

    public String mark() {
        return state.mark;
    }

    /** Whether it may be said that it is left out. */
    public boolean isRefusable() {
        return offered && state != State.LEFT_OUT;
    }
}

package vn.tiendo.report.page.editing;

import vn.tiendo.platform.page.PageForm;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ControlSheet.Choice;
import vn.tiendo.report.content.ControlSheet.SignedDifference;
import vn.tiendo.report.filing.editing.ChoiceView;

/**
 * A difference from what an agency has signed, with its field.
 *
 * @param id null: of an older report, where nothing can be chosen
 * @param leavable the signed state can stand
 * @param chosen value of the field; empty: nobody has chosen
 * @param standing what the report counts, and since when that is decided
 */
record DifferenceLine(
        String id,
        String task,
        String agency,
        String signed,
        String now,
        boolean leavable,
        String chosen,
        String standing) {

    private static final String CHOICE = "quyet-dinh-";

    /** @param form that was refused, or null */
    static DifferenceLine of(ChoiceView view, PageForm form) {
        SignedDifference d = view.difference();
        String stored = d.choice() == null ? "" : d.choice().name();
        return new DifferenceLine(
                d.id(),
                d.task(),
                d.agency().name(),
                d.signed(),
                d.now() == null ? "không thuộc kỳ báo cáo" : d.now(),
                Boolean.TRUE.equals(d.leavable()),
                form == null ? stored : form.typed(CHOICE + d.id()),
                standing(d, view));
    }

    static String field(String id) {
        return CHOICE + id;
    }

    private static String standing(SignedDifference d, ChoiceView view) {
        if (!d.waits() && d.choice() == null) {
            return "Tính theo sổ theo dõi: chính nhiệm vụ đã thay đổi sau khi cơ quan ký.";
        }
        if (d.choice() == null) {
            return "Chưa quyết định; đang tính theo sổ theo dõi.";
        }
        return "Đã quyết định " + (d.isLeft() ? "giữ theo báo cáo đã ký" : "lấy theo sổ theo dõi")
                + (view.chosenAt() == null ? "." : ", lúc " + DateWords.until(view.chosenAt()) + ".");
    }

    public String field() {
        return field(id);
    }

    public boolean isTaken() {
        return chosen.equals(Choice.TAKEN.name());
    }

    public boolean isLeft() {
        return chosen.equals(Choice.LEFT.name());
    }
}

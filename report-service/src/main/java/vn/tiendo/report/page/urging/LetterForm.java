package vn.tiendo.report.page.urging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.assembly.letter.Letter;
import vn.tiendo.report.content.head.Capacity;

/**
 * The form in which letters are ordered, as the page shows it.
 *
 * @param agencies those that are behind
 * @param by who writes, as it is chosen
 */
record LetterForm(
        List<Choice> agencies,
        Letter.Author by,
        boolean separate,
        String newDay,
        Capacity capacity,
        String post,
        FormErrors errors) {

    /**
     * An agency that may be written to.
     *
     * @param words how far behind it is
     */
    record Choice(String id, String name, String words, boolean chosen) {}

    /** Everybody who is behind is proposed. */
    static LetterForm opened(List<Choice> behind, Letter.Author by) {
        return new LetterForm(behind, by, false, "", Capacity.HEAD, "", FormErrors.NONE);
    }

    static LetterForm refused(List<Choice> behind, PageForm form, ProblemException refusal) {
        return new LetterForm(
                behind.stream()
                        .map(c -> new Choice(
                                c.id,
                                c.name,
                                c.words,
                                form.all(LetterWish.AGENCY).contains(c.id)))
                        .toList(),
                LetterWish.chosen(Letter.Author.values(), form.typed(LetterWish.BY))
                        .orElse(null),
                form.typed(LetterWish.SEPARATE).equals(LetterWish.EACH),
                form.typed(LetterWish.NEW_DAY),
                LetterWish.chosen(Capacity.values(), form.typed(LetterWish.CAPACITY))
                        .orElse(Capacity.HEAD),
                form.typed(LetterWish.POST),
                FormErrors.of(refusal, Optional::of));
    }

    public boolean isByCommittee() {
        return by == Letter.Author.COMMITTEE;
    }

    public String agencyError() {
        return errors.byField().get(LetterWish.AGENCY);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The fields with errors, in the order of the form. */
    public List<FormField> wrong() {
        return Stream.of(
                        new FormField(LetterWish.AGENCY, "Gửi đến", "", agencyError(), null, false),
                        newDayField(),
                        postField())
                .filter(field -> field.error() != null)
                .toList();
    }

    public FormField newDayField() {
        return new FormField(
                LetterWish.NEW_DAY,
                "Thời hạn mới",
                newDay,
                errors.byField().get(LetterWish.NEW_DAY),
                "Ngày/tháng/năm, ví dụ 27/11/2026. Bỏ trống thì lấy hạn nộp nếu chưa đến, hoặc năm ngày làm việc kể từ hôm nay.",
                true);
    }

    public FormField postField() {
        return new FormField(
                LetterWish.POST,
                "Chức vụ người ký",
                post,
                errors.byField().get(LetterWish.POST),
                "Chỉ ghi khi ký thừa lệnh hoặc thừa ủy quyền, ví dụ CHÁNH VĂN PHÒNG.",
                false);
    }

    /** In what capacities a letter may be signed. */
    public List<Signing> signings() {
        return Stream.of(Capacity.values())
                .map(one -> new Signing(one.name(), words(one), one == capacity))
                .toList();
    }

    /** A capacity as it is chosen. */
    record Signing(String id, String words, boolean chosen) {}

    private static String words(Capacity capacity) {
        return switch (capacity) {
            case HEAD -> "Người đứng đầu";
            case DEPUTY -> "Cấp phó ký thay (KT.)";
            case ACTING -> "Quyền người đứng đầu (Q.)";
            case BY_ORDER -> "Thừa lệnh (TL.)";
            case AUTHORISED -> "Thừa ủy quyền (TUQ.)";
        };
    }
}

package vn.tiendo.plan.mywork.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Words;
import vn.tiendo.platform.problem.Text;

/**
 * The documents of a form. Rows are added and taken away by buttons that send the form without storing it; of those that are left blank
 * nothing is reported.
 */
final class Documents {

    /** Of a button: one row more. */
    static final String ADD = "them-van-ban";

    /** Of a button: without the row of this number. */
    static final String REMOVE = "bo-van-ban";

    /** How many rows the form has. */
    static final String COUNT = "so-dong";

    private static final int MOST = 50;
    private static final Pattern PATH = Pattern.compile("(?:evidence(?:\\[(\\d{1,2})])?|decision)(?:\\.(\\w+))?");

    private final PageForm form;
    private final int count;

    Documents(PageForm form) {
        this.form = form;
        String typed = form.typed(COUNT);
        this.count = typed.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(typed), MOST) : 1;
    }

    /** Whether the form was sent for another number of rows, and not to be stored. */
    boolean isToBeChanged() {
        return !form.typed(ADD).isEmpty() || !form.typed(REMOVE).isEmpty();
    }

    /** As they were typed, with one more or less where that was asked for. */
    List<DocumentRow> rows() {
        List<DocumentRow> rows =
                new ArrayList<>(IntStream.range(0, count).mapToObj(this::typed).toList());
        String removed = form.typed(REMOVE);
        if (removed.matches("\\d{1,2}") && Integer.parseInt(removed) <= count) {
            rows.remove(Math.max(0, Integer.parseInt(removed) - 1));
        }
        if (rows.isEmpty() || !form.typed(ADD).isEmpty() && count < MOST) {
            rows.add(DocumentRow.blank(rows.size()));
        }
        return IntStream.range(0, rows.size())
                .mapToObj(place -> rows.get(place).at(place))
                .toList();
    }

    private DocumentRow typed(int row) {
        DocumentRow typed = DocumentRow.blank(row);
        for (DocumentField field : DocumentField.values()) {
            typed.values().put(field, form.typed(field.name(row)));
        }
        boolean steering = !form.typed(DocumentField.steering(row)).isEmpty();
        return new DocumentRow(row, typed.values(), steering, typed.errors());
    }

    /** What they prove; what cannot be read is among the form's defects. */
    List<Evidence> evidence() {
        return filled().stream()
                .map(row -> new Evidence(
                        line(DocumentField.NUMBER, row),
                        form.day(DocumentField.DATE.name(row)),
                        line(DocumentField.ISSUER, row),
                        line(DocumentField.LINK, row),
                        // Unticked, the kind of document that its symbol names decides.
                        form.typed(DocumentField.steering(row)).isEmpty() ? null : Boolean.TRUE,
                        line(DocumentField.SUBJECT, row)))
                .toList();
    }

    /** The first one, as what cancels a task; null: there is none. */
    Decision decision() {
        return filled().stream()
                .findFirst()
                .map(row -> {
                    LocalDate date = form.day(DocumentField.DATE.name(row));
                    return new Decision(line(DocumentField.NUMBER, row), date, line(DocumentField.ISSUER, row));
                })
                .orElse(null);
    }

    /** A decision stands alone: another document would be lost without a word. */
    void requireOnlyOne() {
        filled().stream().skip(1).forEach(row -> form.defects()
                .put(
                        DocumentField.NUMBER.name(row),
                        new Text(
                                "Hủy nhiệm vụ chỉ ghi một văn bản: quyết định hủy.",
                                "A cancellation has one document: its decision.")));
    }

    private List<Integer> filled() {
        return IntStream.range(0, count)
                .filter(row -> !typed(row).inWords().isEmpty())
                .boxed()
                .toList();
    }

    private String line(DocumentField field, int row) {
        return form.line(field.name(row)).orElse(null);
    }

    /** Name in the page of what a refusal is about; empty where it is about no document. */
    Optional<String> field(String path) {
        Matcher place = PATH.matcher(path);
        if (!place.matches()) {
            return Optional.empty();
        }
        List<Integer> filled = filled();
        int index = place.group(1) == null ? 0 : Integer.parseInt(place.group(1));
        int row = index < filled.size() ? filled.get(index) : 0;
        return Optional.of(Optional.ofNullable(place.group(2))
                .flatMap(DocumentField::of)
                .orElse(DocumentField.NUMBER)
                .name(row));
    }

    /** Those that were reported before. */
    static List<DocumentRow> stored(List<Evidence> evidence) {
        return IntStream.range(0, evidence.size())
                .mapToObj(row -> stored(row, evidence.get(row)))
                .toList();
    }

    private static DocumentRow stored(int row, Evidence evidence) {
        Map<DocumentField, String> values = new EnumMap<>(DocumentField.class);
        put(values, DocumentField.NUMBER, evidence.number());
        put(values, DocumentField.DATE, evidence.date() == null ? null : figures(evidence.date()));
        put(values, DocumentField.ISSUER, evidence.issuer());
        put(values, DocumentField.SUBJECT, evidence.subject());
        put(values, DocumentField.LINK, evidence.link());
        return new DocumentRow(row, values, Boolean.TRUE.equals(evidence.steering()), FormErrors.NONE);
    }

    private static String figures(LocalDate day) {
        return Words.figures(day);
    }

    private static void put(Map<DocumentField, String> values, DocumentField field, String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}

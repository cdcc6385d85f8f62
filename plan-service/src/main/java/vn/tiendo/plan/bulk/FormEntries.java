package vn.tiendo.plan.bulk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.FormStatus;
import vn.tiendo.plan.form.FormRow;
import vn.tiendo.plan.phrase.Spelling;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.platform.input.Patch;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.platform.typed.Characters;

/** What the rows of a filled form ask for. */
final class FormEntries {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final Map<String, Status> STATUSES = Stream.of(FormStatus.values())
            .flatMap(s -> s.words().map(word -> Map.entry(Spelling.words(word), Status.valueOf(s.name()))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private FormEntries() {}

    /** One entry for each row; two rows of one assignment are both refused, since nobody knows which one is meant. */
    static List<BulkDesk.Entry> of(List<FormRow> rows) {
        Map<UUID, List<Integer>> places = rows.stream()
                .filter(row -> assignment(row) != null)
                .collect(Collectors.groupingBy(
                        FormEntries::assignment, Collectors.mapping(FormRow::number, Collectors.toList())));
        return rows.stream().map(row -> entry(row, assignment(row), places)).toList();
    }

    private static BulkDesk.Entry entry(FormRow row, UUID assignment, Map<UUID, List<Integer>> places) {
        List<Integer> twins = places.getOrDefault(assignment, List.of());
        if (twins.size() > 1) {
            String numbers = twins.stream().map(String::valueOf).collect(Collectors.joining(", "));
            row.addDefect(
                    FormColumn.ASSIGNMENT,
                    "các dòng " + numbers + " cùng một phân công; chỉ giữ một dòng.",
                    "the rows " + numbers + " are of one assignment; keep one.");
        }
        Integer version = row.whole(FormColumn.VERSION);
        if (version == null || version < 1) {
            row.addDefect(
                    FormColumn.VERSION,
                    "thiếu hoặc đã bị sửa; hãy tải lại phiếu.",
                    "missing or altered; fill in a fresh form.");
        }
        StatusChange change = change(row);
        Map<String, Text> defects = new LinkedHashMap<>();
        row.defects().forEach((column, text) -> defects.put(path(column), named(column, text)));
        return new BulkDesk.Entry(
                new BulkChange.Row(assignment, version == null ? null : version.longValue(), null, change),
                row.number(),
                defects.isEmpty() ? null : ProblemException.fields(Kind.INVALID, defects));
    }

    private static UUID assignment(FormRow row) {
        String text = row.word(FormColumn.ASSIGNMENT);
        String id = text == null ? null : Characters.plain(text);
        if (id != null && ID.matcher(id).matches()) {
            return UUID.fromString(id);
        }
        row.addDefect(
                FormColumn.ASSIGNMENT,
                "thiếu hoặc đã bị sửa; hãy tải lại phiếu.",
                "missing or altered; fill in a fresh form.");
        return null;
    }

    /** The document is the evidence of a completion and of what goes on; of a cancellation it is the decision. */
    private static StatusChange change(FormRow row) {
        Status to = status(row);
        String number = row.text(FormColumn.DOCUMENT_NUMBER);
        LocalDate date = row.day(FormColumn.DOCUMENT_DATE);
        String issuer = row.text(FormColumn.DOCUMENT_ISSUER);
        String link = row.text(FormColumn.LINK);
        String subject = subject(row);
        boolean documented = Stream.of(number, date, issuer, link, subject).anyMatch(Objects::nonNull);
        boolean cancelled = to == Status.CANCELLED;
        return new StatusChange(
                to,
                row.day(FormColumn.COMPLETED_ON),
                patch(row, FormColumn.PERCENT, row::percent),
                patch(row, FormColumn.RESULT, row::text),
                patch(row, FormColumn.DIFFICULTIES, row::text),
                patch(row, FormColumn.PROPOSALS, row::text),
                documented && !cancelled ? List.of(new Evidence(number, date, issuer, link, null, subject)) : List.of(),
                row.text(FormColumn.REASON),
                documented && cancelled ? new Decision(number, date, issuer) : null,
                null);
    }

    /** On one line, as it stands within a sentence: a long one is broken by hand in its cell. */
    private static String subject(FormRow row) {
        String text = row.text(FormColumn.DOCUMENT_SUBJECT);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    /** A blank cell leaves what was reported before, a hyphen clears it. */
    private static <T> Patch<T> patch(FormRow row, FormColumn column, Function<FormColumn, T> value) {
        if (row.isHyphen(column)) {
            return Patch.cleared();
        }
        T given = value.apply(column);
        return given == null ? null : Patch.to(given);
    }

    private static Status status(FormRow row) {
        String word = row.word(FormColumn.NEW_STATUS);
        Status status = word == null ? null : STATUSES.get(Spelling.words(word));
        if (status == null) {
            String labels = String.join(", ", FormStatus.labels());
            Text strange = Characters.strange(word == null ? "" : word);
            row.addDefect(
                    FormColumn.NEW_STATUS,
                    (word == null ? "cần chọn" : "không có “" + Characters.brief(word) + "”; chọn") + " một trong: "
                            + labels + "." + strange.vi(),
                    (word == null ? "choose" : "there is no '" + Characters.brief(word) + "'; choose") + " one of: "
                            + labels + "." + strange.en());
        }
        return status;
    }

    /** A refusal in the form's words: the column instead of a field of JSON. */
    static ProblemException inItsWords(ProblemException refusal) {
        return refusal.reworded(
                (field, text) -> column(field).map(c -> named(c, text)).orElse(text));
    }

    private static Optional<FormColumn> column(String field) {
        String name = field.replaceFirst("^change\\.", "").replaceFirst("^decision\\.", "evidence[0].");
        return switch (name) {
            case "evidence", "decision" -> Optional.of(FormColumn.DOCUMENT_NUMBER);
            case "If-Match" -> Optional.of(FormColumn.VERSION);
            default ->
                Stream.of(FormColumn.values()).filter(c -> name.equals(c.field)).findFirst();
        };
    }

    private static String path(FormColumn column) {
        return column.part == FormColumn.Part.TECHNICAL ? column.field : "change." + column.field;
    }

    private static Text named(FormColumn column, Text text) {
        return new Text("Cột “" + column.heading + "”: " + text.vi(), "Column '" + column.heading + "': " + text.en());
    }
}

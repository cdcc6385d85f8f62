package vn.tiendo.plan.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.AssignmentState;
import vn.tiendo.plan.assignment.StatusDesk;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.form.FilledForm;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Takes many status changes: each on its own, or all or none. */
@ApplicationScoped
public class BulkDesk {

    private final RegistryChanges changes;
    private final StatusDesk desk;
    private final Validator validator;

    BulkDesk(RegistryChanges changes, StatusDesk desk, Validator validator) {
        this.changes = changes;
        this.desk = desk;
        this.validator = validator;
    }

    /**
     * A row as it came.
     *
     * @param sheetRow its number in the sheet of a form, from 1; null: it came as JSON
     * @param defect why it cannot be read, or null
     */
    public record Entry(BulkChange.Row row, Integer sheetRow, ProblemException defect) {

        public static List<Entry> of(BulkChange changes) {
            return changes.rows().stream()
                    .map(row -> new Entry(row, null, null))
                    .toList();
        }

        /**
         * The rows of a working form in which something was filled in; throws what {@link FilledForm#read} does.
         *
         * @param file as any program has saved it
         */
        public static List<Entry> of(byte[] file) {
            return FormEntries.of(FilledForm.read(file));
        }

        /** The key of this row: its own, else the request's with the row's place. */
        private String key(String ofRequest, int index) {
            return row.idempotencyKey() == null && ofRequest != null
                    ? ofRequest + '#' + (sheetRow == null ? index : sheetRow)
                    : row.idempotencyKey();
        }

        private ProblemException refused(ProblemException why) {
            return sheetRow == null ? why : FormEntries.inItsWords(why);
        }

        private Text placed(Text text) {
            return sheetRow == null
                    ? text
                    : new Text("Dòng " + sheetRow + ". " + text.vi(), "Row " + sheetRow + ". " + text.en());
        }
    }

    /** What became of a row: a new version or the reason why not. */
    public record Outcome(Entry entry, AssignmentState state, ProblemException refusal) {}

    /**
     * Takes each row on its own; a refused one does not touch the others.
     *
     * @param key Idempotency-Key of the request, or null
     */
    public List<Outcome> each(List<Entry> rows, String key) {
        return outcomes(rows, key, changes::apply);
    }

    /** What would become of each row by itself; nothing is kept of it. */
    @RetriedOnConflict
    @Transactional
    public List<Outcome> trial(List<Entry> rows) {
        List<Outcome> outcomes = outcomes(rows, null, changes::applyWithin);
        QuarkusTransaction.setRollbackOnly();
        return outcomes;
    }

    /**
     * Takes all rows or none.
     *
     * @throws ProblemException INVALID with what is wrong with each row that is refused; then nothing was changed
     */
    @RetriedOnConflict
    @Transactional
    List<Outcome> all(List<Entry> rows, String key) {
        List<Outcome> outcomes = outcomes(rows, key, changes::applyWithin);
        Map<String, Text> refused = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.refusal() != null) {
                outcome.refusal()
                        .under("rows[" + i + "]")
                        .forEach((field, text) ->
                                refused.put(field, outcome.entry().placed(text)));
            }
        }
        if (!refused.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, refused);
        }
        return outcomes;
    }

    /** In the order of the assignments, so that two of these do not wait for each other; answered in the order of the rows. */
    private List<Outcome> outcomes(
            List<Entry> rows, String key, Function<Change<Assignment, AssignmentState>, AssignmentState> taking) {
        Outcome[] outcomes = new Outcome[rows.size()];
        IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> rows.get(i).row().assignment(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(i -> outcomes[i] = outcome(rows.get(i), i, key, taking));
        return List.of(outcomes);
    }

    private Outcome outcome(
            Entry entry, int index, String key, Function<Change<Assignment, AssignmentState>, AssignmentState> taking) {
        if (entry.defect() != null) {
            return new Outcome(entry, null, entry.defect());
        }
        BulkChange.Row row = entry.row();
        try {
            check(row);
            String ifMatch = row.version() == null ? null : Versions.etag(row.version());
            Precondition on = new Precondition(ifMatch, entry.key(key, index));
            return new Outcome(entry, taking.apply(desk.reported(row.assignment(), on, row.change())), null);
        } catch (ProblemException refusal) {
            return new Outcome(entry, null, entry.refused(refusal));
        }
    }

    private void check(BulkChange.Row row) {
        Map<String, Text> missing = new TreeMap<>();
        if (row.assignment() == null) {
            missing.put("assignment", new Text("Cần mã phân công.", "The id of the assignment is required."));
        }
        if (row.change() == null) {
            missing.put("change", new Text("Cần nội dung thay đổi.", "The change is required."));
        } else {
            violations(validator.validate(row.change())).forEach(missing::put);
        }
        if (row.idempotencyKey() != null
                && (row.idempotencyKey().isEmpty() || row.idempotencyKey().length() > 200)) {
            missing.put("idempotencyKey", new Text("Từ 1 đến 200 ký tự.", "From 1 to 200 characters."));
        }
        if (!missing.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, missing);
        }
    }

    private static Map<String, Text> violations(Set<ConstraintViolation<StatusChange>> violations) {
        Map<String, Text> fields = new TreeMap<>();
        new ArrayList<>(violations)
                .forEach(v -> fields.put(
                        "change." + v.getPropertyPath().toString().replace(".<list element>", ""),
                        new Text(v.getMessage(), v.getMessage())));
        return fields;
    }
}

package vn.tiendo.plan.mywork.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.form.PercentReading;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.platform.input.Patch;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.platform.typed.Reading;

/** Reads a report from the form of a page. Its documents are evidence; of a cancellation the first one is the decision. */
public final class Report {

    /** What an empty field means. */
    public enum Blank {
        /** The form showed what was reported before, and it was cleared. */
        CLEARS,
        /** The form is of many tasks and showed nothing: each keeps what was reported on it. */
        KEEPS
    }

    private final PageForm form;
    private final Documents documents;
    private final Blank blank;

    public Report(PageForm form, Blank blank) {
        this.form = form;
        this.documents = new Documents(form);
        this.blank = blank;
    }

    /**
     * What the form asks for; what cannot be read is among its defects.
     *
     * @param percent share done that was reported before; one that nobody touched does not speak against a completion
     */
    public StatusChange change(Integer percent) {
        Status to = status();
        boolean cancelled = to == Status.CANCELLED;
        if (cancelled) {
            documents.requireOnlyOne();
        }
        Integer share = read(Field.PERCENT, PercentReading::typed);
        boolean untouched = to == Status.COMPLETED && share != null && share.equals(percent);
        return new StatusChange(
                to,
                form.day(Field.COMPLETED_ON.name),
                untouched ? null : patch(share),
                patch(text(Field.RESULT)),
                patch(text(Field.DIFFICULTIES)),
                patch(text(Field.PROPOSALS)),
                cancelled ? List.of() : documents.evidence(),
                text(Field.REASON),
                cancelled ? documents.decision() : null,
                form.typed(Field.FOR_GOOD.name).isEmpty() ? null : Boolean.TRUE);
    }

    /** Whether the form was sent for another number of documents, and not to be stored. */
    public boolean isToBeChanged() {
        return documents.isToBeChanged();
    }

    /** Name in the page of what a refusal is about; empty where it is about none of the form. */
    public Optional<String> field(String path) {
        return Field.of(path).map(field -> field.name).or(() -> documents.field(path));
    }

    private Status status() {
        Optional<Status> status = form.line(Field.STATUS.name).flatMap(name -> Stream.of(Status.values())
                .filter(known -> known.name().equals(name))
                .findFirst());
        if (status.isEmpty()) {
            String known = Stream.of(Status.values()).map(s -> s.label).collect(Collectors.joining(", "));
            form.defects()
                    .put(Field.STATUS.name, new Text("Cần chọn một tình trạng: " + known + ".", "Choose a status."));
        }
        return status.orElse(null);
    }

    private String text(Field field) {
        return form.text(field.name).orElse(null);
    }

    private <T> Patch<T> patch(T value) {
        if (value == null) {
            return blank == Blank.KEEPS ? null : Patch.cleared();
        }
        return Patch.to(value);
    }

    private <T> T read(Field field, Function<String, Reading<T>> reader) {
        Optional<Reading<T>> reading = form.line(field.name).map(reader);
        reading.filter(read -> read.defect() != null)
                .ifPresent(read -> form.defects().put(field.name, read.defect().capital()));
        return reading.map(Reading::value).orElse(null);
    }
}

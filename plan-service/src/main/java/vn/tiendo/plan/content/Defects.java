package vn.tiendo.plan.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.input.PlainText;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** What is wrong with what was sent, by field and in its order; reads values and notes what they are not. */
public final class Defects implements BiConsumer<String, Text> {

    /** Longest text of a paragraph. */
    public static final int PARAGRAPH = 5000;

    /** Longest title, phrase or citation: as it stands in a cell of the plan, line breaks included. What is shorter is one line. */
    public static final int LINE = 1000;

    /** What is told of a field that must be there and is not. */
    public static final Text MISSING = new Text("Thiếu nội dung này.", "This is missing.");

    private final Map<String, Text> found = new LinkedHashMap<>();

    /** The first defect of a field counts. */
    @Override
    public void accept(String field, Text what) {
        found.putIfAbsent(field, what);
    }

    public void add(String field, String vi, String en) {
        accept(field, new Text(vi, en));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Tells each of them, for a source that names its places otherwise than the API does. */
    public void tell(BiConsumer<String, Text> listener) {
        found.forEach(listener);
    }

    /** @throws ProblemException INVALID with all of them */
    public void refuse() {
        refuse(Kind.INVALID);
    }

    public void refuse(Kind kind) {
        if (!found.isEmpty()) {
            throw ProblemException.fields(kind, found);
        }
    }

    /** A text that must be there; null when it is not. */
    public String required(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            missing(field);
            return null;
        }
        return optional(field, value, longest);
    }

    public String optional(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            add(field, "Dài quá " + longest + " ký tự.", "Longer than " + longest + " characters.");
        }
        if (longest < LINE) {
            PlainText.defectOfLine(value).ifPresent(defect -> accept(field, defect));
        }
        return value;
    }

    public void missing(String field) {
        accept(field, MISSING);
    }

    public void onlyInAnAmendment(String field) {
        add(field, "Chỉ dùng khi điều chỉnh kế hoạch.", "Only in an amendment.");
    }

    public LocalDate date(String field, String value) {
        try {
            return value == null || value.isBlank() ? null : Days.day(value);
        } catch (DateTimeException e) {
            add(
                    field,
                    "“" + value + "” không phải một ngày có trong lịch, dạng 2026-11-30.",
                    "'" + value + "' is no day of the calendar such as 2026-11-30.");
            return null;
        }
    }

    /** One of an enum's values, or null when nothing was given. */
    <E extends Enum<E>> E choice(String field, String value, E[] values) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E one : values) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        add(
                field,
                "“" + value + "” không phải một trong " + Arrays.toString(values) + ".",
                "'" + value + "' is not one of " + Arrays.toString(values) + ".");
        return null;
    }

    public <E extends Enum<E>> E required(String field, String value, E[] values) {
        if (value == null || value.isBlank()) {
            missing(field);
        }
        return choice(field, value, values);
    }

    /** Reads each item of a list under its own name, for instance {@code tasks[3]}. */
    <T, R> List<R> each(String field, List<T> items, int most, BiFunction<String, T, R> reading) {
        List<R> read = new ArrayList<>();
        if (items == null) {
            return read;
        }
        if (items.size() > most) {
            add(field, "Nhiều hơn " + most + " mục.", "More than " + most + " items.");
            return read;
        }
        for (int i = 0; i < items.size(); i++) {
            String name = field + "[" + i + "]";
            if (items.get(i) == null) {
                missing(name);
            } else {
                read.add(reading.apply(name, items.get(i)));
            }
        }
        return read;
    }

    List<String> texts(String field, List<String> items) {
        return each(field, items, 200, (name, text) -> required(name, text, LINE));
    }
}

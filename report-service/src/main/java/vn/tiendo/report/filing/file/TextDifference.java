package vn.tiendo.report.filing.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A paragraph, or a row of a table, that is different in the corrected file.
 *
 * @param was null: it was added
 * @param now null: it was taken out
 * @param figuresChanged whether a figure says something else than the figures that were handed in
 */
@Schema(name = "TextDifference")
public record TextDifference(
        Kind kind,

        @Schema(
                description = "As it was printed; null: it was added",
                examples = "Đã hoàn thành 07/09 nhiệm vụ.",
                nullable = true)
        String was,

        @Schema(
                description = "As it was corrected; null: it was taken out",
                examples = "Đã hoàn thành 08/09 nhiệm vụ.",
                nullable = true)
        String now,

        @Schema(description = "Numbers that stand there no longer", examples = "[\"07\"]")
        List<String> figuresGone,

        @Schema(
                description =
                        "Numbers that stand there now, and did not; of a paragraph that was added: nowhere in the report",
                examples = "[\"08\"]")
        List<String> figuresNew,

        @Schema(
                description =
                        "A figure is another one than was handed in. A number written where one was left blank, such as the"
                                + " number and the day of the document, is none")
        boolean figuresChanged) {

    /** What became of it. */
    @Schema(name = "TextDifferenceKind")
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }

    /** In the order of the texts. */
    static List<TextDifference> between(List<String> was, List<String> now) {
        Set<String> known = new HashSet<>();
        was.forEach(line -> known.addAll(Figures.of(line).keySet()));
        List<TextDifference> found = new ArrayList<>();
        int[] places = Arrays.copyOf(Lines.places(was, now), was.size() + 1);
        places[was.size()] = now.size();
        int gone = 0;
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                Pairs.of(was.subList(gone, i), now.subList(next, places[i]))
                        .forEach(pair -> found.add(of(pair.was(), pair.now(), known)));
                gone = i + 1;
                next = places[i] + 1;
            }
        }
        return found;
    }

    private static TextDifference of(String was, String now, Set<String> known) {
        if (was == null) {
            List<String> unknown = Figures.without(now, known);
            return new TextDifference(Kind.ADDED, null, now, List.of(), unknown, !unknown.isEmpty());
        }
        if (now == null) {
            List<String> figures = Figures.minus(was, "");
            return new TextDifference(Kind.REMOVED, was, null, figures, List.of(), !figures.isEmpty());
        }
        List<String> gone = Figures.minus(was, now);
        List<String> added = Figures.minus(now, was);
        boolean filled = gone.isEmpty() && added.size() <= Figures.gaps(was);
        return new TextDifference(Kind.CHANGED, was, now, gone, added, !filled && !(gone.isEmpty() && added.isEmpty()));
    }
}

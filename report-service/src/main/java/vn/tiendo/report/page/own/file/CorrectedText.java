package vn.tiendo.report.page.own.file;

import java.util.List;
import java.util.Objects;
import vn.tiendo.report.filing.file.FileDifferences;
import vn.tiendo.report.filing.file.TextDifference;

/**
 * What the corrected Word file says otherwise than the printed one.
 *
 * @param figuresChanged some figure is another one than was handed in
 */
public record CorrectedText(boolean figuresChanged, List<Change> changes) {

    /**
     * A paragraph, or a row of a table.
     *
     * @param was empty: it was added
     * @param now empty: it was taken out
     * @param figures what became of its figures; empty: nothing
     */
    public record Change(String kind, String was, String now, String figures) {}

    public static CorrectedText of(FileDifferences found) {
        return new CorrectedText(
                found.figuresChanged(),
                found.items().stream().map(CorrectedText::change).toList());
    }

    private static Change change(TextDifference d) {
        String kind =
                switch (d.kind()) {
                    case CHANGED -> "Sửa";
                    case ADDED -> "Thêm";
                    case REMOVED -> "Bỏ";
                };
        return new Change(kind, Objects.toString(d.was(), ""), Objects.toString(d.now(), ""), figures(d));
    }

    private static String figures(TextDifference d) {
        if (!d.figuresChanged()) {
            return "";
        }
        String gone = d.figuresGone().isEmpty() ? "" : "bỏ " + String.join(", ", d.figuresGone());
        String added = d.figuresNew().isEmpty() ? "" : "ghi " + String.join(", ", d.figuresNew());
        return gone.isEmpty() || added.isEmpty() ? gone + added : gone + "; " + added;
    }
}

package vn.tiendo.report.page.own;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.readiness.Readiness;
import vn.tiendo.report.filing.readiness.Readiness.Code;
import vn.tiendo.report.page.own.words.WordField;
import vn.tiendo.report.render.document.VietnameseWording;

/**
 * What is open before a report is handed in, as {@link Readiness} says it.
 *
 * @param blocks it cannot be handed in before that is settled
 * @param isFigures taking the figures anew settles it
 * @param tasks where it is answered in plan-service, year by year; else empty
 */
record OpenQuestion(String sentence, List<Line> lines, boolean blocks, boolean isFigures, List<YearOfTasks> tasks) {

    /** How many are shown without being asked for. */
    private static final int FEW = 5;

    /**
     * One of those that are counted.
     *
     * @param link of a field of the form, or null
     */
    record Line(String words, String link) {}

    /**
     * The tasks of one year that it is about.
     *
     * @param query of the page that shows them
     */
    record YearOfTasks(int year, String query) {}

    /**
     * @param withoutData years of which nobody knows how something stands
     * @param nameOfReporter of a report's id
     */
    static OpenQuestion of(
            Readiness.Entry entry, Report report, List<Integer> withoutData, UnaryOperator<String> nameOfReporter) {
        boolean consolidated = report.isConsolidated();
        Code code = entry.code();
        return new OpenQuestion(
                entry.sentence(),
                entry.details().stream()
                        .map(detail -> line(detail, consolidated, nameOfReporter))
                        .filter(Objects::nonNull)
                        .toList(),
                entry.blocks(),
                code == Code.CHANGED_SINCE_CLOSING || code == Code.NEWER_REPORTS || code == Code.OWN_PART_CHANGED,
                switch (code) {
                    case UNREPORTED -> List.of(new YearOfTasks(report.year(), "?nam=" + report.year()));
                    case NO_DATA ->
                        withoutData.stream()
                                .map(year -> new YearOfTasks(year, "?nam=" + year + "&loc=chua-co-so-lieu"))
                                .toList();
                    default -> List.of();
                });
    }

    private static Line line(Readiness.Detail detail, boolean consolidated, UnaryOperator<String> nameOfReporter) {
        if (detail.field() != null) {
            String link = consolidated
                    ? null
                    : WordField.of(detail.field())
                            .map(field -> "#" + field.name)
                            .orElse(null);
            return new Line(detail.title(), link);
        }
        if (detail.report() != null) {
            return new Line(nameOfReporter.apply(detail.report()), null);
        }
        StringBuilder words = new StringBuilder("Nhiệm vụ ").append(detail.task());
        if (detail.title() != null) {
            words.append(": ").append(detail.title());
        }
        if (consolidated && detail.agency() != null) {
            words.append(" (").append(detail.agency().name()).append(")");
        }
        if (detail.at() != null) {
            words.append(" - ").append(VietnameseWording.of(detail.status()).toLowerCase());
            words.append(", cập nhật lúc ").append(DateWords.until(detail.at()));
        }
        return new Line(words.toString(), null);
    }

    public boolean isShort() {
        return lines.size() <= FEW;
    }
}

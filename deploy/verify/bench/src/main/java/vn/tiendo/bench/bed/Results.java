package vn.tiendo.bench.bed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The table, printed as it comes in too. */
public final class Results {

    private final List<String> goals = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    /** What repetitions have given. */
    public record Sample(Unit unit, List<Double> values) {

        /** What is measured. */
        public enum Unit {
            PER_SECOND("/s"),
            MILLIS(" ms");

            private final String sign;

            Unit(String sign) {
                this.sign = sign;
            }
        }

        public double median() {
            return values.stream().sorted().toList().get(values.size() / 2);
        }

        @Override
        public String toString() {
            double[] sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            String form = sorted[sorted.length / 2] < 20 ? "%,.1f" : "%,.0f";
            String median = String.format(Locale.ROOT, form, sorted[sorted.length / 2]) + unit.sign;
            return sorted.length == 1
                    ? median
                    : median
                            + String.format(
                                    Locale.ROOT,
                                    " (" + form + " to " + form + ")",
                                    sorted[0],
                                    sorted[sorted.length - 1]);
        }
    }

    /**
     * What we do beside what the machine could do; 1.00 is as fast.
     *
     * @param wanted the share that is our goal
     */
    public void ratio(String work, Sample ours, String against, Sample limit, double wanted) {
        double ratio =
                ours.unit == Sample.Unit.PER_SECOND ? ours.median() / limit.median() : limit.median() / ours.median();
        line(
                goals,
                work,
                ours.toString(),
                limit + ": " + against,
                String.format(Locale.ROOT, ratio >= wanted ? "%.2f" : "**%.2f**", ratio),
                String.format(Locale.ROOT, "%.2f", wanted));
    }

    /**
     * What has no limit but a goal of its own.
     *
     * @param limit what was found beside it, or nothing
     */
    public void goal(String work, String ours, boolean reached, String limit, String wanted) {
        line(goals, work, reached ? ours : "**" + ours + "**", limit, "", wanted);
    }

    /** A figure that stands for itself. */
    public void figure(String what, String much) {
        line(figures, what, much);
    }

    private static void line(List<String> lines, String... cells) {
        String line = "| " + String.join(" | ", Arrays.asList(cells)) + " |";
        lines.add(line);
        System.out.println(line);
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append('\n')
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores, Java ")
                .append(Runtime.version().feature())
                .append(", everything on one machine. Median (lowest to highest); bold: short of what is wanted.\n");
        if (!goals.isEmpty()) {
            text.append("\n| work | ours | limit | ratio | wanted |\n| --- | --- | --- | --- | --- |\n")
                    .append(String.join("\n", goals))
                    .append('\n');
        }
        if (!figures.isEmpty()) {
            text.append("\n| what | figure |\n| --- | --- |\n")
                    .append(String.join("\n", figures))
                    .append('\n');
        }
        return text.toString();
    }
}

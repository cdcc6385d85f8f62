package vn.tiendo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lines of the table, printed as they come in too. */
final class Results {

    private final List<String> lines = new ArrayList<>();

    /** Something was done so many times within a time. */
    double rate(String what, long count, Duration time) {
        double rate = count / seconds(time);
        add(what, String.format(Locale.ROOT, "%.1f s", seconds(time)), String.format(Locale.ROOT, "%,.0f /s", rate));
        return rate;
    }

    /** The median of repetitions, and how far they lie apart. */
    double median(String what, long count, List<Duration> times) {
        double[] rates = times.stream()
                .mapToDouble(time -> count / seconds(time))
                .sorted()
                .toArray();
        double median = rates[rates.length / 2];
        add(
                what,
                times.size() + " times",
                String.format(Locale.ROOT, "%,.0f /s (%,.0f to %,.0f)", median, rates[0], rates[rates.length - 1]));
        return median;
    }

    /** The median of repetitions, and how far they lie apart. */
    void spread(String what, List<Duration> times, String more) {
        double[] millis =
                times.stream().mapToDouble(t -> t.toNanos() / 1e6).sorted().toArray();
        add(
                what,
                String.format(
                        Locale.ROOT,
                        "%,.0f ms (%,.0f to %,.0f)",
                        millis[millis.length / 2],
                        millis[0],
                        millis[millis.length - 1]),
                more);
    }

    void ratio(String what, double rate, double limit) {
        add(what, "", String.format(Locale.ROOT, "%.0f %%", 100 * rate / limit));
    }

    void add(String what, String how, String much) {
        String line = "| " + String.join(" | ", Arrays.asList(what, how, much)) + " |";
        lines.add(line);
        System.out.println(line);
    }

    String markdown() {
        Runtime machine = Runtime.getRuntime();
        return "\n" + machine.availableProcessors() + " cores, Java "
                + Runtime.version().feature() + "\n\n" + "| what | time | figure |\n| --- | --- | --- |\n"
                + String.join("\n", lines);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}

package vn.tiendo.report.filing.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which of the lines that were taken out became which of those that were written there: those that have most words in common. */
final class Pairs {

    /** Less in common, and one line was taken out and another one written. */
    private static final double ALIKE = 0.4;

    /** Lines times lines; a longer stretch that was written anew is told as such. */
    private static final int MOST = 10_000;

    /** A line of one text that became one of the other; null: there is none. */
    record Pair(String was, String now) {}

    private Pairs() {}

    static List<Pair> of(List<String> was, List<String> now) {
        double[][] alike = (long) was.size() * now.size() > MOST ? null : likeness(was, now);
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (alike != null && i < was.size() && j < now.size()) {
            double pair = likeness(words(was.get(i)), words(now.get(j)));
            if (pair >= ALIKE && alike[i][j] == pair + alike[i + 1][j + 1]) {
                pairs.add(new Pair(was.get(i++), now.get(j++)));
            } else if (alike[i + 1][j] >= alike[i][j + 1]) {
                pairs.add(new Pair(was.get(i++), null));
            } else {
                pairs.add(new Pair(null, now.get(j++)));
            }
        }
        was.subList(i, was.size()).forEach(line -> pairs.add(new Pair(line, null)));
        now.subList(j, now.size()).forEach(line -> pairs.add(new Pair(null, line)));
        return pairs;
    }

    /** How much the lines from one place and from another one on have in common at best, in their order. */
    private static double[][] likeness(List<String> was, List<String> now) {
        List<Set<String>> wordsWas = was.stream().map(Pairs::words).toList();
        List<Set<String>> wordsNow = now.stream().map(Pairs::words).toList();
        double[][] best = new double[was.size() + 1][now.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                double pair = likeness(wordsWas.get(i), wordsNow.get(j));
                double together = pair < ALIKE ? 0 : pair + best[i + 1][j + 1];
                best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    /** From 0 to 1. */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return 2.0 * common.size() / (one.size() + other.size());
    }

    private static Set<String> words(String line) {
        return new TreeSet<>(Arrays.asList(line.split("[\\s,;.:/|]+")));
    }
}

package vn.tiendo.report.filing.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of two texts are the same, in their order. Lines that stand once in each are found first and the stretches between them are
 * compared by themselves, so long texts that differ much take no longer than others; a stretch without such lines is compared line by
 * line where it is short, and is another one as a whole where it is not.
 */
final class Lines {

    /** Lines of one text times those of the other: some milliseconds. */
    private static final int SHORT = 1_000_000;

    /** Stretches within stretches; people's texts have some ten. */
    private static final int DEEPEST = 100;

    private final List<String> was;
    private final List<String> now;

    /** For each line of the earlier text its place in the later one; -1: it is not there. */
    private final int[] places;

    private Lines(List<String> was, List<String> now) {
        this.was = was;
        this.now = now;
        this.places = new int[was.size()];
        Arrays.fill(places, -1);
    }

    /** For each line of the earlier text its place in the later one, rising; -1: it is not there. */
    static int[] places(List<String> was, List<String> now) {
        Lines lines = new Lines(was, now);
        lines.compare(0, was.size(), 0, now.size(), 0);
        return lines.places;
    }

    private void compare(int wasFrom, int wasTo, int nowFrom, int nowTo, int depth) {
        int from = wasFrom;
        int other = nowFrom;
        while (from < wasTo && other < nowTo && was.get(from).equals(now.get(other))) {
            places[from++] = other++;
        }
        int to = wasTo;
        int otherTo = nowTo;
        while (to > from && otherTo > other && was.get(to - 1).equals(now.get(otherTo - 1))) {
            places[--to] = --otherTo;
        }
        if (from == to || other == otherTo || depth > DEEPEST) {
            return;
        }
        List<int[]> anchors = anchors(from, to, other, otherTo);
        if (anchors.isEmpty()) {
            if ((long) (to - from) * (otherTo - other) <= SHORT) {
                lineByLine(from, to, other, otherTo);
            }
            return;
        }
        for (int[] anchor : anchors) {
            compare(from, anchor[0], other, anchor[1], depth + 1);
            places[anchor[0]] = anchor[1];
            from = anchor[0] + 1;
            other = anchor[1] + 1;
        }
        compare(from, to, other, otherTo, depth + 1);
    }

    /** Pairs of lines that stand once in each stretch, of which the most that are in one order. */
    private List<int[]> anchors(int from, int to, int other, int otherTo) {
        Map<String, Integer> once = once(was, from, to);
        Map<String, Integer> onceNow = once(now, other, otherTo);
        List<int[]> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int there = once.get(was.get(i)) < 0 ? -1 : onceNow.getOrDefault(was.get(i), -1);
            if (there >= 0) {
                pairs.add(new int[] {i, there});
            }
        }
        return longestRising(pairs);
    }

    /** The place of each line of a stretch; -1 where it stands there more than once. */
    private static Map<String, Integer> once(List<String> lines, int from, int to) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(lines.get(i), i, (first, second) -> -1);
        }
        return places;
    }

    private static List<int[]> longestRising(List<int[]> pairs) {
        int[] before = new int[pairs.size()];
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            for (int high = ends.size(); low < high; ) {
                int middle = (low + high) >>> 1;
                if (pairs.get(ends.get(middle))[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        List<int[]> rising = new ArrayList<>();
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = before[i]) {
            rising.add(0, pairs.get(i));
        }
        return rising;
    }

    /** The longest common subsequence. */
    private void lineByLine(int from, int to, int other, int otherTo) {
        int[][] common = new int[to - from + 1][otherTo - other + 1];
        for (int i = to - from - 1; i >= 0; i--) {
            for (int j = otherTo - other - 1; j >= 0; j--) {
                common[i][j] = was.get(from + i).equals(now.get(other + j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < to - from && j < otherTo - other; ) {
            if (was.get(from + i).equals(now.get(other + j))) {
                places[from + i++] = other + j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}

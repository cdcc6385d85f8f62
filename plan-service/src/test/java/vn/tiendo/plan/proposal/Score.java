package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much of what a document says was read as it is meant, with each miss. */
final class Score {

    enum Part {
        TASKS,
        LEADS,
        COORDINATORS,
        TIME,
        PILLARS,
        SECTIONS
    }

    private final Map<Part, int[]> counts = new EnumMap<>(Part.class);
    final List<String> misses = new ArrayList<>();
    int invented;
    int silent;
    int corrections;

    void count(Part part, boolean right, boolean doubted, String miss) {
        int[] count = counts.computeIfAbsent(part, p -> new int[2]);
        count[1]++;
        if (right) {
            count[0]++;
        } else {
            corrections++;
            silent += doubted ? 0 : 1;
            misses.add(part + (doubted ? " (doubted) " : " ") + miss);
        }
    }

    void invented(String what) {
        invented++;
        corrections++;
        misses.add("INVENTED " + what);
    }

    int right(Part part) {
        return counts.getOrDefault(part, new int[2])[0];
    }

    int all(Part part) {
        return counts.getOrDefault(part, new int[2])[1];
    }

    double share(Part part) {
        return all(part) == 0 ? 1 : (double) right(part) / all(part);
    }

    void add(Score other) {
        other.counts.forEach((part, count) -> {
            int[] sum = counts.computeIfAbsent(part, p -> new int[2]);
            sum[0] += count[0];
            sum[1] += count[1];
        });
        misses.addAll(other.misses);
        invented += other.invented;
        silent += other.silent;
        corrections += other.corrections;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Part part : Part.values()) {
            text.append(part.name().toLowerCase(java.util.Locale.ROOT))
                    .append(' ')
                    .append(right(part))
                    .append('/')
                    .append(all(part))
                    .append(", ");
        }
        return text + "invented " + invented + ", wrong without a doubt " + silent;
    }
}

package vn.tiendo.bench.load;

import java.util.Arrays;

/** How long each request of one connection took, after the warming up. */
final class Recorder {

    private final long counts;
    private final long ends;
    private long[] nanos = new long[1 << 12];
    private int count;
    private long failures;
    private String failure;

    Recorder(LoadOrder order, long start) {
        counts = start + (long) (1e9 * order.warmUp());
        ends = counts + (long) (1e9 * order.length());
    }

    /** What a load has found. */
    public record Report(
            long count,
            double perSecond,
            double medianMillis,
            double p95Millis,
            double p99Millis,
            long failures,
            String failure) {

        static Report of(LoadOrder order, Recorder... recorders) {
            long[] all = Arrays.stream(recorders)
                    .flatMapToLong(r -> Arrays.stream(r.nanos, 0, r.count))
                    .sorted()
                    .toArray();
            return new Report(
                    all.length,
                    all.length / order.length(),
                    millis(all, 0.5),
                    millis(all, 0.95),
                    millis(all, 0.99),
                    Arrays.stream(recorders).mapToLong(r -> r.failures).sum(),
                    Arrays.stream(recorders)
                            .map(r -> r.failure)
                            .filter(f -> f != null)
                            .findFirst()
                            .orElse(null));
        }
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)] / 1e6;
    }

    boolean isOver() {
        return System.nanoTime() >= ends;
    }

    void done(long began) {
        long now = System.nanoTime();
        if (now >= counts && now < ends) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = now - began;
        }
    }

    void failed(String why) {
        failures++;
        failure = why;
    }
}

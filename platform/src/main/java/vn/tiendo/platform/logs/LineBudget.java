package vn.tiendo.platform.logs;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** So many lines a second; after each second that had more it is told how many were left out. Whoever causes lines does not fill a disk by it. */
final class LineBudget {

    private final int most;
    private final LongSupplier nanos;
    private final Consumer<Runnable> aSecondLater;
    private final IntConsumer summary;

    private long second = Long.MIN_VALUE;
    private int written;
    private int leftOut;

    /**
     * @param most lines a second
     * @param aSecondLater runs what it is given after a second
     * @param summary told how many lines were left out
     */
    LineBudget(int most, LongSupplier nanos, Consumer<Runnable> aSecondLater, IntConsumer summary) {
        this.most = most;
        this.nanos = nanos;
        this.aSecondLater = aSecondLater;
        this.summary = summary;
    }

    /** Whether one more line is written. */
    boolean admits() {
        boolean isFirstLeftOut;
        synchronized (this) {
            long now = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong());
            if (now != second) {
                second = now;
                written = 0;
            }
            if (written < most) {
                written++;
                return true;
            }
            isFirstLeftOut = leftOut == 0;
            leftOut++;
        }
        if (isFirstLeftOut) {
            aSecondLater.accept(this::tell);
        }
        return false;
    }

    private void tell() {
        int many;
        synchronized (this) {
            many = leftOut;
            leftOut = 0;
        }
        summary.accept(many);
    }
}

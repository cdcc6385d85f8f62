package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.faults.system.Node;

/** How long a service takes from the start of its process until it says that it is ready, on a database that is there. */
final class Starts {

    private static final int ROUNDS = 5;
    /** Each look is a request, which a process that starts has to answer beside. */
    private static final Duration STEP = Duration.ofMillis(50);

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("starts"))) {
            bed.prepare();
            bed.report().awaitReady().retire();
            measure("plan-service", bed::plan, 3_000, results);
            measure("report-service", bed::report, 2_500, results);
        }
    }

    private static void measure(String name, Supplier<Node> start, int wanted, Results results) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            Node node = start.get();
            while (!node.isReady()) {
                LockSupport.parkNanos(STEP.toNanos());
            }
            times.add((System.nanoTime() - began) / 1e6);
            node.retire();
        }
        Sample sample = new Sample(Sample.Unit.MILLIS, times);
        results.goal(
                name + " from start to ready",
                sample.toString(),
                sample.median() < wanted,
                "",
                String.format(Locale.ROOT, "below %,d ms", wanted));
    }
}

package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.faults.system.Node;

/** How long a service takes from the start of its process until it says that it is ready, on a database that is there. */
final class Starts {

    private static final int ROUNDS = 5;
    private static final Duration STEP = Duration.ofMillis(20);

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("starts"))) {
            bed.prepare();
            bed.report().awaitReady().retire();
            measure("plan-service", bed::plan, results);
            measure("report-service", bed::report, results);
        }
    }

    private static void measure(String name, Supplier<Node> start, Results results) {
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
        results.figure(name + ": start to ready", new Sample(Sample.Unit.MILLIS, times).toString(), "below 3,000 ms");
    }
}

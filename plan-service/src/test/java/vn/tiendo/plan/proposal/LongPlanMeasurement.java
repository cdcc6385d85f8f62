package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.document.ReadFiles;

/**
 * How long a plan of 500 tasks takes, without the process that keeps a file apart: run by hand, since what it says depends on the machine.
 * The first run is told apart, since an official who uploads a file after a start waits that long.
 */
final class LongPlanMeasurement {

    private static final int RUNS = 9;
    private static final double NANOS = 1e6;

    private LongPlanMeasurement() {}

    public static void main(String[] args) {
        byte[] file = LongPlan.word();
        List<Double> reading = new ArrayList<>();
        List<Double> proposing = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            long begun = System.nanoTime();
            IssuedDocument document = ReadFiles.word(file);
            long read = System.nanoTime();
            Proposal proposal = Proposals.of(document, "gia-lai");
            long proposed = System.nanoTime();
            if (proposal.plan().tasks().size() != LongPlan.TASKS) {
                throw new IllegalStateException("Not all tasks were proposed");
            }
            reading.add((read - begun) / NANOS);
            proposing.add((proposed - read) / NANOS);
        }
        System.out.println("reading a file of " + file.length / 1024 + " KB: " + told(reading));
        System.out.println("proposing " + LongPlan.TASKS + " tasks: " + told(proposing));
    }

    private static String told(List<Double> millis) {
        List<Double> later = millis.stream().skip(1).sorted().toList();
        return "%.0f ms (%.0f to %.0f), the first time %.0f ms"
                .formatted(later.get(RUNS / 2), later.get(0), later.get(RUNS - 1), millis.get(0));
    }
}

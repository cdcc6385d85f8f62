package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;

/**
 * Three to five faults at a time, chosen by a seed that is printed: {@code -Dsoak=<minutes>}, {@code -Dsoak.seed=}. A transaction is
 * open meanwhile, for ten minutes, or for half of a shorter soak.
 */
@Tag("long")
class SoakIT {

    private static final Duration LENGTH =
            Duration.ofSeconds(Math.round(60 * Double.parseDouble(setting("soak", "3"))));
    private static final long SEED =
            Long.parseLong(setting("soak.seed", String.valueOf(System.nanoTime() % 1_000_000)));
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private static String setting(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? otherwise : value;
    }

    @Test
    void severalFaultsStrikeAtATime() throws IOException, SQLException {
        System.out.printf("soak of %s, repeated by -Dsoak.seed=%d%n", LENGTH, SEED);
        Random random = new Random(SEED);
        long end = System.nanoTime() + LENGTH.toNanos();
        Duration half = LENGTH.dividedBy(2);
        Duration open = half.compareTo(LONGEST_TRANSACTION) < 0 ? half : LONGEST_TRANSACTION;
        long commit = System.nanoTime() + open.toNanos();
        try (FaultStack stack = FaultStack.of(SoakIT.class)) {
            Cluster cluster = stack.cluster();
            cluster.plan();
            cluster.report();
            cluster.nodes().forEach(Node::awaitReady);
            stack.work(20);
            try (Connection sql = cluster.planDatabase().sql()) {
                sql.setAutoCommit(false);
                new HandWritten(sql, stack.idle()).next();
                boolean isOpen = true;
                for (int round = 1; System.nanoTime() < end || isOpen; round++) {
                    List<SoakFault> faults = choose(random, isOpen);
                    System.out.printf("round %d: %s%n", round, faults);
                    stack.underLoad(() -> strike(faults, cluster, random));
                    if (isOpen && System.nanoTime() >= commit) {
                        sql.commit();
                        isOpen = false;
                    }
                    assertThat(stack.violations())
                            .as("-Dsoak.seed=%d, round %d: %s", SEED, round, faults)
                            .isEmpty();
                }
            }
            ResultNote.checked("seed " + SEED + ", a transaction open for " + open + "; " + stack);
        }
    }

    /** While the long transaction is open its server lives: with it the transaction would die. */
    private static List<SoakFault> choose(Random random, boolean isOpen) {
        List<SoakFault> all = new ArrayList<>(Arrays.asList(SoakFault.values()));
        Collections.shuffle(all, random);
        if (isOpen) {
            all.remove(SoakFault.PLAN_DATABASE_KILLED);
        }
        return all.subList(0, 3 + random.nextInt(3));
    }

    private static void strike(List<SoakFault> faults, Cluster cluster, Random random) {
        List<CompletableFuture<Void>> strikes = new ArrayList<>();
        for (SoakFault fault : faults) {
            Random own = new Random(random.nextLong());
            strikes.add(CompletableFuture.runAsync(() -> fault.strike(cluster, own), task -> new Thread(task).start()));
        }
        strikes.forEach(CompletableFuture::join);
    }
}

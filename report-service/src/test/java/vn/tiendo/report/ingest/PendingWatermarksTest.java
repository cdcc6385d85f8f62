package vn.tiendo.report.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.outbox.Watermark;
import vn.tiendo.platform.outbox.Watermark.TopicEnds;
import vn.tiendo.report.ledger.LedgerBatch.Position;

class PendingWatermarksTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private final PendingWatermarks pending = new PendingWatermarks();

    @Test
    void oneIsInForceOnceTheLedgerHasPassedEveryEnd() {
        pending.accept(watermark(1, 7, "a", 5, 3));

        assertThat(passed("a", 5, 2)).isEmpty();
        assertThat(passed("a", 4, 3)).isEmpty();
        assertThat(passed("a", 5, 3)).contains(at(1));
    }

    @Test
    void anEndOfAnotherLogIsNeverPassed() {
        pending.accept(watermark(1, 7, "a", 5, 3));

        assertThat(passed("b", 50, 30)).isEmpty();
    }

    @Test
    void aPartitionThatTheWatermarkDoesNotNameWasAddedLaterAndOneThatTheLedgerDoesNotKnowIsStillEmpty() {
        pending.accept(watermark(1, 7, "a", 5));
        assertThat(passed("a", 5, 0)).contains(at(1));

        pending.accept(watermark(2, 7, "a", 5, 3));
        pending.settled(watermark(1, 7, "a", 5));
        assertThat(passed("a", 5)).isEmpty();
        pending.accept(watermark(3, 7, "a", 5, 0));
        assertThat(passed("a", 5)).contains(at(3));
    }

    @Test
    void oneThatSaysNothingOfATopicThatIsFollowedIsNotEnough() {
        pending.accept(new Watermark(at(1), 7, List.of(new TopicEnds("other", "x", List.of(0L)))));

        assertThat(passed("a", 5)).isEmpty();
    }

    @Test
    void aRelayThatHasLostItsLeaseIsNotListenedTo() {
        pending.accept(watermark(1, 7, "a", 5));
        pending.accept(watermark(9, 6, "a", 0));

        assertThat(passed("a", 4)).isEmpty();
        assertThat(passed("a", 5)).contains(at(1));
    }

    @Test
    void theEpochTakesBackWhatWasSaidBefore() {
        pending.accept(watermark(1, 7, "a", 5));
        pending.accept(new Watermark(Instant.EPOCH, 7, watermark(1, 7, "a", 0).topics()));

        assertThat(passed("a", 50)).isEmpty();
        assertThat(pending.isInForce()).isFalse();
        pending.accept(watermark(1, 7, "a", 60));
        assertThat(passed("a", 60)).contains(at(1));
    }

    @Test
    void whatWasInForceIsNotAfterItWasTakenBack() {
        Watermark first = watermark(1, 7, "a", 5);
        pending.accept(first);
        pending.settled(first);
        assertThat(pending.isInForce()).isTrue();

        pending.accept(new Watermark(Instant.EPOCH, 7, first.topics()));

        assertThat(pending.isInForce()).isFalse();
    }

    @Test
    void aLedgerThatLagsReachesTheOldestWhileTheNewestRunsAway() {
        pending.accept(watermark(1, 7, "a", 10));
        for (int second = 2; second < 1_000; second++) {
            pending.accept(watermark(second, 7, "a", 10 + second * 5L));
        }

        assertThat(passed("a", 10)).contains(at(1));
        pending.settled(watermark(1, 7, "a", 10));
        assertThat(passed("a", 10)).isEmpty();
        assertThat(passed("a", 10 + 999 * 5L)).contains(at(999));
    }

    /**
     * Against a model that keeps everything: never more than it, and as much once the ledger stands at the ends of what was said last.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverComesItSaysWhatAMemoryOfAllWouldSay(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            new Life(random).live();
        }
    }

    /** One life of a publisher and of a ledger that follows it. */
    private static final class Life {

        private final Random random;
        private final PendingWatermarks pending = new PendingWatermarks();
        private final List<Watermark> all = new ArrayList<>();
        private final long[] ends = new long[3];
        private final long[] stored = new long[3];
        private String log = "a";
        private long second = 1;
        private long fence = 5;
        private Instant force = Instant.MIN;
        private Instant modelForce = Instant.MIN;

        Life(Random random) {
            this.random = random;
        }

        void live() {
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(12)) {
                    case 0, 1, 2, 3 -> ends[random.nextInt(3)] += random.nextInt(4);
                    case 4, 5, 6 -> say(Instant.ofEpochSecond(second++), fence);
                    case 7 -> say(Instant.ofEpochSecond(second + 100), random.nextInt(5)); // a lease that was lost
                    case 8 -> fence++;
                    case 9 -> {
                        if (random.nextInt(4) == 0) {
                            newLog();
                        } else if (random.nextInt(4) == 0) {
                            say(Instant.EPOCH, fence);
                        }
                    }
                    default -> follow();
                }
                settle();
            }
            say(Instant.ofEpochSecond(second++), fence);
            System.arraycopy(ends, 0, stored, 0, 3);
            settle();
            assertThat(force).isEqualTo(modelForce).isAfter(Instant.EPOCH);
        }

        private void newLog() {
            log += "'";
            java.util.Arrays.fill(ends, 0);
            java.util.Arrays.fill(stored, 0);
        }

        private void follow() {
            int partition = random.nextInt(3);
            stored[partition] += random.nextLong(ends[partition] - stored[partition] + 1);
        }

        private void say(Instant upTo, long by) {
            Watermark next =
                    new Watermark(upTo, by, List.of(new TopicEnds("t", log, List.of(ends[0], ends[1], ends[2]))));
            pending.accept(next);
            if (by < fence && !all.isEmpty() && by < all.get(all.size() - 1).fence()) {
                return;
            }
            if (!all.isEmpty() && upTo.isBefore(all.get(all.size() - 1).upTo())) {
                all.clear();
            }
            all.add(next);
        }

        private void settle() {
            Map<Position, Long> positions = new HashMap<>();
            for (int i = 0; i < 3; i++) {
                positions.put(new Position("t", i), stored[i]);
            }
            Optional<Watermark> passed = pending.passed(Map.of("t", log), positions);
            for (Watermark w : all) {
                TopicEnds t = w.topics().get(0);
                if (t.topicId().equals(log)
                        && t.ends().get(0) <= stored[0]
                        && t.ends().get(1) <= stored[1]
                        && t.ends().get(2) <= stored[2]
                        && w.upTo().isAfter(Instant.EPOCH)
                        && w.upTo().isAfter(modelForce)) {
                    modelForce = w.upTo();
                }
            }
            passed.ifPresent(w -> {
                force = w.upTo().isAfter(force) ? w.upTo() : force;
                pending.settled(w);
            });
            assertThat(force).isBeforeOrEqualTo(modelForce);
        }
    }

    private Optional<Instant> passed(String log, long... stored) {
        Map<Position, Long> positions = new HashMap<>();
        for (int partition = 0; partition < stored.length; partition++) {
            positions.put(new Position("t", partition), stored[partition]);
        }
        return pending.passed(Map.of("t", log), positions).map(Watermark::upTo);
    }

    private static Instant at(long second) {
        return NOON.plusSeconds(second);
    }

    private static Watermark watermark(long second, long fence, String log, long... ends) {
        return new Watermark(
                at(second),
                fence,
                List.of(new TopicEnds(
                        "t", log, java.util.Arrays.stream(ends).boxed().toList())));
    }
}

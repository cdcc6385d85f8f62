package vn.tiendo.faults.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.Topics;
import vn.tiendo.faults.client.History;

/** Each invariant is seen to be violated where it is: a checker that finds nothing proves nothing. */
class CheckerTest {

    private static final String A = "01941da8-0000-7000-8000-000000000001";
    private static final Snapshot.Place POISON = new Snapshot.Place(Topics.TASK_STATUS, 3, 7);

    /** Two versions of one assignment, the second by a request. */
    private static final class Remains {
        final History history = new History();
        final List<Snapshot.Version> registry = new ArrayList<>(List.of(version(1, null), version(2, "key-1")));
        final Map<String, Long> current = new HashMap<>(Map.of(A, 2L));
        final List<Snapshot.Sent> outbox = new ArrayList<>(registry.stream()
                .map(v -> new Snapshot.Sent(v.event(), true, v.state()))
                .toList());
        final List<Snapshot.Event> topic = new ArrayList<>(List.of(event(0, 1), event(2, 2), event(3, 1)));
        final List<Snapshot.Watermark> watermarks = new ArrayList<>(List.of(watermark(2, 10)));
        final List<Snapshot.Learnt> ledger = new ArrayList<>(List.of(learnt(1), learnt(2)));
        final List<Snapshot.Learnt> newest = new ArrayList<>(List.of(learnt(2)));
        final List<Snapshot.Audited> audit =
                new ArrayList<>(List.of(new Snapshot.Audited(A, 1), new Snapshot.Audited(A, 2)));
        final Map<Integer, Snapshot.Progress> progress =
                new HashMap<>(Map.of(2026, new Snapshot.Progress(1, 1, Map.of("IN_PROGRESS", 1))));
        final List<Snapshot.Place> quarantine = new ArrayList<>(List.of(POISON));
        final Map<String, Map<String, String>> digests = new HashMap<>(
                Map.of("plan-service", Map.of("lai-chau", "aa"), "report-service", Map.of("lai-chau", "aa")));

        Remains() {
            request("key-1", 201, 2);
        }

        void request(String key, int status, long version) {
            history.put(History.Request.first(key, A).answered(status, version));
        }

        List<String> violations() {
            return Checker.violations(
                    new Snapshot(
                            history,
                            registry,
                            current,
                            outbox,
                            topic,
                            watermarks,
                            ledger,
                            newest,
                            audit,
                            progress,
                            List.of(POISON),
                            quarantine,
                            digests,
                            new Filed(
                                    new History(),
                                    Set.of(),
                                    List.of(),
                                    Set.of(),
                                    Map.of(),
                                    List.of(),
                                    List.of(),
                                    List.of())),
                    Set.of());
        }

        static String state(long version, String result) {
            return """
                    {"id":"%s","version":%d,"plan":"p","task":"p-1","province":"lai-chau","agency":"a",\
                    "occurrence":{"kind":"YEAR","from":"2026-01-01","to":"2026-12-31","due":null},"status":"IN_PROGRESS",\
                    "noData":false,"completedOn":null,"result":%s,"change":{"at":"%s"}}""".formatted(A, version, result == null ? "null" : "\"" + result + "\"", at(version));
        }

        static Instant at(long second) {
            return Instant.parse("2026-11-21T03:00:00Z").plusSeconds(second * 10);
        }

        static Snapshot.Version version(long version, String result) {
            return new Snapshot.Version(A, version, at(version), state(version, result));
        }

        static Snapshot.Event event(long offset, long version) {
            Snapshot.Version v = version(version, version == 2 ? "key-1" : null);
            return new Snapshot.Event(3, offset, v.event(), Snapshot.Event.STATE, A, v.state());
        }

        static Snapshot.Watermark watermark(long end, long second) {
            return new Snapshot.Watermark(at(1).plusSeconds(second - 10), List.of(0L, 0L, 0L, end));
        }

        static Snapshot.Learnt learnt(long version) {
            Map<String, String> columns = new HashMap<>();
            columns.put("status", "IN_PROGRESS");
            columns.put("due", null);
            columns.put("no_data", "0");
            columns.put("period_to", "2026-12-31");
            columns.put("recorded_at", at(version).toString());
            return new Snapshot.Learnt(A, version, columns, state(version, version == 2 ? "key-1" : null));
        }
    }

    private static List<String> after(Consumer<Remains> tampering) {
        Remains remains = new Remains();
        tampering.accept(remains);
        return remains.violations();
    }

    private static void finds(String expected, Consumer<Remains> tampering) {
        assertThat(after(tampering)).anyMatch(sentence -> sentence.startsWith(expected));
    }

    @Test
    void findsNothingWhereAllHolds() {
        assertThat(after(r -> r.request("unknown", 0, 0))).isEmpty();
    }

    @Test
    void anAcceptedChangeThatIsNotInTheRegistryIsNamed() {
        finds("I1: request lost for " + A, r -> r.request("lost", 201, 3));
    }

    @Test
    void anAcceptedChangeUnderAnotherVersionIsNamed() {
        finds("I1: request key-1", r -> r.request("key-1", 201, 5));
    }

    @Test
    void aRefusedChangeThatIsInTheRegistryIsNamed() {
        finds("I1: request key-1", r -> r.request("key-1", 412, 0));
    }

    @Test
    void aRequestThatCountedTwiceIsNamed() {
        finds("I1: request key-1", r -> r.registry.add(Remains.version(3, "key-1")));
    }

    @Test
    void twoAnswersToOneKeyAreNamed() {
        finds(
                "I1: request key-2",
                r -> r.history.put(
                        History.Request.first("key-2", A).answered(201, 2).answered(201, 3)));
    }

    @Test
    void aHistoryWithAHoleIsNamed() {
        finds("I1: assignment " + A, r -> r.current.put(A, 3L));
    }

    @Test
    void aVersionWithoutAnEventIsNamed() {
        finds("I2: version " + A + ":2", r -> r.outbox.remove(1));
    }

    @Test
    void aVersionWithTwoEventsIsNamed() {
        finds("I2: version " + A + ":2", r -> r.outbox.add(r.outbox.get(1)));
    }

    @Test
    void anEventWithoutAVersionIsNamed() {
        finds("I2: event " + A + ":3", r -> r.outbox.add(new Snapshot.Sent(A + ":3", true, "{}")));
    }

    @Test
    void anEventThatDidNotArriveIsNamed() {
        finds("I3: event " + A + ":2 is not on the topic", r -> r.topic.remove(1));
    }

    @Test
    void anEventThatArrivedWithOtherContentIsNamed() {
        finds(
                "I3: event " + A + ":2",
                r -> r.topic.set(1, new Snapshot.Event(3, 2, A + ":2", Snapshot.Event.STATE, A, "{}")));
    }

    @Test
    void anEventThatOvertookAnotherIsNamed() {
        finds("I4: event " + A + ":2", r -> r.topic.add(0, Remains.event(0, 2)));
    }

    @Test
    void anEventBehindAWatermarkThatSaysItWasSentIsNamed() {
        finds("watermarks: event " + A + ":2", r -> r.watermarks.set(0, Remains.watermark(2, 20)));
    }

    @Test
    void aVersionThatTheLedgerLacksIsNamed() {
        finds("I5: version " + A + ":1 is not in the ledger", r -> r.ledger.remove(0));
    }

    @Test
    void aVersionThatOnlyTheLedgerHasIsNamed() {
        finds("I5: version " + A + ":3", r -> r.ledger.add(Remains.learnt(3)));
    }

    @Test
    void anAlteredColumnIsNamed() {
        finds(
                "I5: version " + A + ":1 of the ledger says status COMPLETED",
                r -> r.ledger.get(0).columns().put("status", "COMPLETED"));
    }

    @Test
    void anAlteredDocumentIsNamed() {
        finds(
                "I5: version " + A + ":1 of the ledger holds another document",
                r -> r.ledger.set(0, new Snapshot.Learnt(A, 1, Map.of(), "{}")));
    }

    @Test
    void anAssignmentThatIsBehindIsNamed() {
        finds("I5: assignment " + A + " is at version 2", r -> r.newest.set(0, Remains.learnt(1)));
    }

    @Test
    void anAssignmentThatIsMissingIsNamed() {
        finds("I5: assignment " + A + " is not in the ledger", r -> r.newest.clear());
    }

    @Test
    void digestsThatDifferAreNamed() {
        finds("I5: plan-service answers", r -> r.digests.put("report-service", Map.of("lai-chau", "ab")));
    }

    @Test
    void whatIsCountedTwiceIsNamed() {
        finds("I6: progress of 2026", r -> r.progress.put(2026, new Snapshot.Progress(2, 1, Map.of("IN_PROGRESS", 2))));
    }

    @Test
    void aChangeWithoutAuditIsNamed() {
        finds("I10: version " + A + ":2", r -> r.audit.remove(1));
    }

    @Test
    void anAuditOfNothingIsNamed() {
        finds("I10: an audit row", r -> r.audit.add(new Snapshot.Audited(A, 9)));
    }

    @Test
    void poisonThatIsNotKeptIsNamed() {
        finds("I11: the poison", r -> r.quarantine.clear());
    }

    @Test
    void anEventThatWasTakenForPoisonIsNamed() {
        finds("I11: what is in the quarantine", r -> r.quarantine.add(new Snapshot.Place(Topics.REGISTRY, 0, 1)));
    }
}

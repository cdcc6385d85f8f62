package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.History;

/**
 * Says what of that which must hold after every fault does not. Each violation is a sentence that begins with the invariant's name and
 * names what it is about.
 */
public final class Checker {

    private final Snapshot found;
    private final Map<String, Snapshot.Version> registry = new TreeMap<>();
    private final Map<String, Snapshot.Version> newest = new TreeMap<>();
    private final Map<String, JsonNode> states = new HashMap<>();
    private final Set<String> outOfOrder;
    private final List<String> violations = new ArrayList<>();

    private Checker(Snapshot found, Set<String> outOfOrder) {
        this.found = found;
        this.outOfOrder = outOfOrder;
        for (Snapshot.Version version : found.registry()) {
            registry.put(version.event(), version);
            states.put(version.event(), Api.read(version.state()));
            newest.merge(version.id(), version, (a, b) -> a.version() > b.version() ? a : b);
        }
    }

    /**
     * What is violated; empty when all holds.
     *
     * @param outOfOrder assignments whose events somebody else than the relay has put on the topic, in an order of his own
     */
    public static List<String> violations(Snapshot found, Set<String> outOfOrder) {
        Checker checker = new Checker(found, outOfOrder);
        checker.answersAreKept();
        checker.versionsAreWhole();
        checker.oneEventForEachVersion();
        checker.everyEventArrived();
        checker.firstOccurrencesRise();
        checker.watermarksKeepTheirWord();
        checker.ledgerEqualsRegistry();
        checker.newestEqualsRegistry();
        checker.nothingIsCountedTwice();
        checker.digestsAgree();
        checker.oneAuditEntryForEachChange();
        checker.poisonIsKept();
        checker.violations.addAll(FiledChecker.violations(found));
        return checker.violations;
    }

    /** I1. */
    private void answersAreKept() {
        Map<String, List<Snapshot.Version>> byRequest = found.registry().stream()
                .filter(v -> states.get(v.event()).hasNonNull("result"))
                .collect(Collectors.groupingBy(
                        v -> states.get(v.event()).path("result").textValue()));
        for (History.Request request : found.history().requests()) {
            List<Snapshot.Version> led = byRequest.getOrDefault(request.key(), List.of());
            String said =
                    "request " + request.key() + " for " + request.assignment() + ", answered " + request.status();
            if (request.contradiction() != null) {
                say("I1", said + ", contradicts itself: " + request.contradiction());
            }
            if (led.size() > 1) {
                say(
                        "I1",
                        said + ", sent " + request.sent() + " times, led to " + led.size() + " versions: "
                                + events(led));
            }
            switch (request.outcome()) {
                case ACCEPTED -> {
                    if (led.stream().noneMatch(v -> v.version() == request.version())) {
                        say("I1", said + " with version " + request.version() + ", is not in the registry");
                    }
                }
                case REFUSED -> {
                    if (!led.isEmpty()) {
                        say("I1", said + ", is in the registry as " + events(led));
                    }
                }
                case UNKNOWN -> {} // may be either
            }
        }
    }

    private static String events(List<Snapshot.Version> versions) {
        return versions.stream().map(Snapshot.Version::event).collect(Collectors.joining(", "));
    }

    /** The registry itself: versions 1 to the one of the row. */
    private void versionsAreWhole() {
        Map<String, Long> counted =
                found.registry().stream().collect(Collectors.groupingBy(Snapshot.Version::id, Collectors.counting()));
        found.current().forEach((id, version) -> {
            long has = counted.getOrDefault(id, 0L);
            if (has != version || newest.get(id).version() != version) {
                say("I1", "assignment " + id + " is at version " + version + " and has " + has + " in its history");
            }
        });
    }

    /** I2. */
    private void oneEventForEachVersion() {
        Map<String, Integer> rows = new HashMap<>();
        for (Snapshot.Sent row : found.outbox()) {
            rows.merge(row.event(), 1, Integer::sum);
            Snapshot.Version version = registry.get(row.event());
            if (version == null) {
                say("I2", "event " + row.event() + " in the outbox stands for no version");
            } else if (!version.state().equals(row.payload())) {
                say("I2", "event " + row.event() + " in the outbox says something else than its version");
            }
            if (!row.sent()) {
                say("I3", "event " + row.event() + " is still in the outbox");
            }
        }
        registry.keySet().stream()
                .filter(event -> rows.getOrDefault(event, 0) != 1)
                .forEach(event ->
                        say("I2", "version " + event + " has " + rows.getOrDefault(event, 0) + " outbox rows"));
    }

    /** I3. */
    private void everyEventArrived() {
        Map<String, String> arrived = new HashMap<>();
        states().forEach(event -> arrived.put(event.id(), event.payload()));
        registry.forEach((event, version) -> {
            if (!arrived.containsKey(event)) {
                say("I3", "event " + event + " is not on the topic");
            } else if (!arrived.get(event).equals(version.state())) {
                say("I3", "event " + event + " on the topic says something else than its version");
            }
        });
    }

    private List<Snapshot.Event> states() {
        return found.topic().stream()
                .filter(event -> Snapshot.Event.STATE.equals(event.type()))
                .filter(event -> registry.containsKey(event.id()))
                .toList();
    }

    /** I4. */
    private void firstOccurrencesRise() {
        Map<String, Long> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Snapshot.Event event : states()) {
            Snapshot.Version version = registry.get(event.id());
            if (seen.add(event.id()) && !outOfOrder.contains(version.id())) {
                long expected = last.getOrDefault(version.id(), 0L) + 1;
                if (version.version() != expected) {
                    say(
                            "I4",
                            "event " + event.id() + " comes at " + event.partition() + "@" + event.offset()
                                    + " where version " + expected + " is due");
                }
                last.merge(version.id(), version.version(), Math::max);
            }
        }
    }

    /** What a report's cut-off relies on: behind a watermark nothing older comes for the first time. */
    private void watermarksKeepTheirWord() {
        Set<String> seen = new HashSet<>();
        for (Snapshot.Event event : states()) {
            Snapshot.Version version = registry.get(event.id());
            if (seen.add(event.id()) && !outOfOrder.contains(version.id())) {
                found.watermarks().stream()
                        .filter(watermark -> watermark.isBefore(event)
                                && !version.recordedAt().isAfter(watermark.upTo()))
                        .findFirst()
                        .ifPresent(watermark -> say(
                                "watermarks",
                                "event " + event.id() + ", recorded " + version.recordedAt() + ", comes behind the"
                                        + " watermark " + watermark.upTo()));
            }
        }
    }

    /** I5, the history. */
    private void ledgerEqualsRegistry() {
        Set<String> learnt = new HashSet<>();
        for (Snapshot.Learnt row : found.ledger()) {
            learnt.add(row.id() + ":" + row.version());
            compare("version", row, registry.get(row.id() + ":" + row.version()));
        }
        registry.keySet().stream()
                .filter(event -> !learnt.contains(event))
                .forEach(event -> say("I5", "version " + event + " is not in the ledger"));
    }

    /** I5, what is so now. */
    private void newestEqualsRegistry() {
        Set<String> learnt = new HashSet<>();
        for (Snapshot.Learnt row : found.newest()) {
            learnt.add(row.id());
            Snapshot.Version version = newest.get(row.id());
            if (version != null && version.version() != row.version()) {
                say(
                        "I5",
                        "assignment " + row.id() + " is at version " + version.version() + ", in the ledger at "
                                + row.version());
            } else {
                compare("assignment", row, version);
            }
        }
        newest.keySet().stream()
                .filter(id -> !learnt.contains(id))
                .forEach(id -> say("I5", "assignment " + id + " is not in the ledger"));
    }

    private void compare(String what, Snapshot.Learnt row, Snapshot.Version version) {
        String name = what + " " + row.id() + ":" + row.version() + " of the ledger";
        if (version == null) {
            say("I5", name + " is not in the registry");
            return;
        }
        if (!version.state().equals(row.document())) {
            say("I5", name + " holds another document than the registry");
        }
        Map<String, String> expected = Columns.of(states.get(version.event()));
        row.columns().forEach((column, value) -> {
            if (!Objects.equals(expected.get(column), value)) {
                say("I5", name + " says " + column + " " + value + ", the registry " + expected.get(column));
            }
        });
    }

    /** I6. */
    private void nothingIsCountedTwice() {
        found.progress().forEach((year, answered) -> {
            List<JsonNode> counted = newest.values().stream()
                    .map(version -> states.get(version.event()))
                    .filter(state -> Columns.countsIn(state, year, LocalDate.of(year, 12, 31)))
                    .toList();
            Snapshot.Progress expected = Snapshot.Progress.of(counted);
            if (!expected.equals(answered)) {
                say("I6", "progress of " + year + " is answered as " + answered + ", the registry has " + expected);
            }
        });
    }

    /** I5, as each side says it itself. */
    private void digestsAgree() {
        Map<String, String> plan = found.digests().getOrDefault("plan-service", Map.of());
        Map<String, String> report = found.digests().getOrDefault("report-service", Map.of());
        if (!plan.equals(report)) {
            say("I5", "plan-service answers the digests " + plan + ", report-service " + report);
        }
    }

    /** I10. */
    private void oneAuditEntryForEachChange() {
        Map<String, Integer> entries = new HashMap<>();
        found.audit().forEach(entry -> entries.merge(entry.id() + ":" + entry.version(), 1, Integer::sum));
        registry.keySet().stream()
                .filter(event -> entries.getOrDefault(event, 0) != 1)
                .forEach(event ->
                        say("I10", "version " + event + " has " + entries.getOrDefault(event, 0) + " audit rows"));
        entries.keySet().stream()
                .filter(event -> !registry.containsKey(event))
                .forEach(event ->
                        say("I10", "an audit row tells of version " + event + ", which is not in the registry"));
    }

    /** I11; that the others went on is what I5 says. */
    private void poisonIsKept() {
        Set<Snapshot.Place> kept = Set.copyOf(found.quarantine());
        found.poison().stream()
                .filter(place -> !kept.contains(place))
                .forEach(place -> say("I11", "the poison at " + place + " is not in the quarantine"));
        kept.stream()
                .filter(place -> !found.poison().contains(place))
                .forEach(place -> say("I11", "what is in the quarantine from " + place + " is no poison"));
    }

    private void say(String invariant, String sentence) {
        violations.add(invariant + ": " + sentence);
    }
}

package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.Client;

/** The registry as it stood at an instant, computed from its history and independently of the product. */
final class AsOf {

    private final Map<String, TreeMap<Long, State>> histories = new HashMap<>();

    /** A version counts from when it was recorded, an opening from the day on which it opens. */
    private record State(Instant from, JsonNode json) {}

    AsOf(Collection<Snapshot.Version> versions) {
        for (Snapshot.Version version : versions) {
            JsonNode json = Api.read(version.state());
            Instant from = version.version() == 1 && json.hasNonNull("openedOn")
                    ? startOf(LocalDate.parse(json.path("openedOn").asText()))
                    : version.recordedAt();
            histories
                    .computeIfAbsent(version.id(), id -> new TreeMap<>())
                    .put(version.version(), new State(from, json));
        }
    }

    /** The newest version that counted just before an instant; 0 for none. */
    long version(String id, Instant before) {
        return histories.getOrDefault(id, new TreeMap<>()).entrySet().stream()
                .filter(version -> version.getValue().from().isBefore(before))
                .mapToLong(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    /** Null where there is no such version. */
    String status(String id, long version) {
        State state = histories.getOrDefault(id, new TreeMap<>()).get(version);
        return state == null ? null : state.json().path("status").asText();
    }

    /** What a consolidated report of a year counts, of all of its plan. */
    Set<String> covered(Filed.Revision report) {
        String plan = report.record().at("/direction/plan").asText();
        int year = report.record().at("/coverage/year").asInt();
        LocalDate last = LocalDate.parse(report.record().at("/coverage/closing").asText());
        Set<String> covered = new TreeSet<>();
        histories.forEach((id, history) -> {
            State state = history.get(version(id, report.cutOff()));
            if (state != null
                    && state.json().path("plan").asText().equals(plan)
                    && Columns.countsIn(state.json(), year, last)) {
                covered.add(id);
            }
        });
        return covered;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Client.VIETNAM).toInstant();
    }
}

package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.faults.client.History;

/**
 * Everything that is left after healing: what clients were answered, the registry, the outbox, the topic from its beginning and the
 * ledger.
 *
 * @param registry every version of every assignment, by id and version
 * @param current the version of each assignment's own row, by id
 * @param topic records of the assignments' topic, each partition in its order
 * @param watermarks what the relay has said of that topic and not taken back, in its order
 * @param ledger every version in the ledger
 * @param newest what the ledger holds as the newest of each assignment
 * @param progress counts that report-service answers, by year
 * @param digests what each service answers for each province, by service; empty where it has no such answer
 * @param filed what became of the reports
 */
public record Snapshot(
        History history,
        List<Version> registry,
        Map<String, Long> current,
        List<Sent> outbox,
        List<Event> topic,
        List<Watermark> watermarks,
        List<Learnt> ledger,
        List<Learnt> newest,
        List<Audited> audit,
        Map<Integer, Progress> progress,
        List<Place> poison,
        List<Place> quarantine,
        Map<String, Map<String, String>> digests,
        Filed filed) {

    /**
     * A version in the registry.
     *
     * @param state the document, byte for byte
     */
    public record Version(String id, long version, Instant recordedAt, String state) {

        public String event() {
            return id + ":" + version;
        }
    }

    /** A row of the outbox. */
    public record Sent(String event, boolean sent, String payload) {}

    /**
     * A record of the topic.
     *
     * @param id of the event
     * @param type a state of an assignment, or a mark where old readers are served
     */
    public record Event(int partition, long offset, String id, String type, String key, String payload) {

        public static final String STATE = EventTypes.ASSIGNMENT_STATE;
        public static final String MARK = EventTypes.RELAY_MARK;
    }

    /**
     * What the relay says of the assignments' topic.
     *
     * @param upTo every event recorded until then stands before the ends
     * @param ends of the partitions, by their numbers
     */
    public record Watermark(Instant upTo, List<Long> ends) {

        boolean isBefore(Event event) {
            return event.partition() >= ends.size() || event.offset() >= ends.get(event.partition());
        }
    }

    /**
     * A row of the ledger.
     *
     * @param columns what is searched and counted by, as text, by name
     */
    public record Learnt(String id, long version, Map<String, String> columns, String document) {}

    /** An entry of the audit about a version of an assignment. */
    public record Audited(String id, long version) {}

    /** Where a record is. */
    public record Place(String topic, int partition, long offset) {}

    /** Totals of one year. */
    public record Progress(int assignments, int tasks, Map<String, Integer> byStatus) {

        /** Counted here, from the states themselves. */
        static Progress of(Collection<JsonNode> states) {
            Map<String, Integer> byStatus = new TreeMap<>();
            states.forEach(state -> byStatus.merge(state.path("status").textValue(), 1, Integer::sum));
            long tasks = states.stream()
                    .map(state -> state.path("task").textValue())
                    .distinct()
                    .count();
            return new Progress(states.size(), (int) tasks, byStatus);
        }

        /** As report-service answers it. */
        static Progress of(JsonNode total) {
            Map<String, Integer> byStatus = new TreeMap<>();
            total.path("byStatus").properties().forEach(s -> {
                if (s.getValue().asInt() > 0) {
                    byStatus.put(s.getKey(), s.getValue().asInt());
                }
            });
            return new Progress(
                    total.path("assignments").asInt(), total.path("tasks").asInt(), byStatus);
        }
    }
}

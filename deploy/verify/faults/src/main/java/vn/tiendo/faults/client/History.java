package vn.tiendo.faults.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What the clients asked for and what they were answered. Keys of requests are unique; each is also the `result` of its change.
 * Every change that is sent here names a `result`: one that left it out would carry the key of the change before.
 */
public final class History {

    private final Map<String, Request> requests = new ConcurrentHashMap<>();

    /** What a client knows of a request in the end. */
    public enum Outcome {
        /** 2xx. */
        ACCEPTED,
        /** 4xx. */
        REFUSED,
        /** No answer, or one that says nothing about the change (5xx). */
        UNKNOWN
    }

    /**
     * One request, repeated as often as its client wished.
     *
     * @param key its Idempotency-Key, and the `result` that it reports
     * @param version answered, when accepted
     * @param status of the last answer; 0 for none
     * @param contradiction what was wrong between two answers to the same key, or null
     */
    public record Request(
            String key, String assignment, Outcome outcome, long version, int status, int sent, String contradiction) {

        public static Request first(String key, String assignment) {
            return new Request(key, assignment, Outcome.UNKNOWN, 0, 0, 0, null);
        }

        /** After one more sending; an answer that is known stays. */
        public Request answered(int newStatus, long newVersion) {
            Outcome now = newStatus >= 200 && newStatus < 300
                    ? Outcome.ACCEPTED
                    : newStatus >= 400 && newStatus < 500 ? Outcome.REFUSED : Outcome.UNKNOWN;
            if (outcome == Outcome.UNKNOWN) {
                return new Request(key, assignment, now, newVersion, newStatus, sent + 1, contradiction);
            }
            boolean same = now == Outcome.UNKNOWN || now == outcome && newVersion == version;
            String differs = same
                    ? contradiction
                    : "answered " + status + " (version " + version + "), then " + newStatus + " (version " + newVersion
                            + ")";
            return new Request(key, assignment, outcome, version, status, sent + 1, differs);
        }
    }

    public void put(Request request) {
        requests.put(request.key(), request);
    }

    /** Nobody has to answer for these any more. */
    public void forget(Predicate<Request> which) {
        requests.values().removeIf(which);
    }

    public Collection<Request> requests() {
        return List.copyOf(requests.values());
    }

    public long count(Outcome outcome) {
        return requests.values().stream().filter(r -> r.outcome() == outcome).count();
    }

    @Override
    public String toString() {
        return requests.size() + " requests: " + count(Outcome.ACCEPTED) + " accepted, " + count(Outcome.REFUSED)
                + " refused, " + count(Outcome.UNKNOWN) + " of unknown outcome";
    }
}

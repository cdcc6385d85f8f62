package vn.tiendo.platform.feed;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import vn.tiendo.platform.outbox.Event;

/** What a service has in its change feed; it has exactly one bean of this type. Positions are given by {@link FeedPositions}. */
public interface Feed {

    /** Names by which callers narrow the feed, each with the type of the events that it stands for; in the order of a document. */
    Map<String, String> types();

    /** The first position behind this one that anything has. */
    OptionalLong first(long behind);

    /**
     * What stands behind a position, in its order.
     *
     * @param upTo the last position that is looked at
     */
    List<Entry> behind(long position, long upTo, Sight sight, int limit);

    /** Of what provinces and types that is which stands behind a position, whoever may see it. */
    Set<Trace> traces(long behind, long upTo);

    /** An event at its place. */
    record Entry(long position, Event event) {}

    /**
     * What a caller sees of the feed, and asks for.
     *
     * @param provinces whose events; events of no province are for everybody
     * @param types names of {@link Feed#types}
     */
    record Sight(Set<String> provinces, Set<String> types) {

        boolean meets(Trace trace) {
            return types.contains(trace.type()) && (trace.province() == null || provinces.contains(trace.province()));
        }
    }

    /**
     * What tells who may care for an event.
     *
     * @param province null: everybody
     * @param type a name of {@link Feed#types}
     */
    record Trace(String province, String type) {}
}

package vn.tiendo.platform.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Publisher;

/** Reads the feed in stretches that neither a large entry nor a rare one makes long. */
@ApplicationScoped
public class Changes {

    /** Positions that one answer looks at: of those that a caller does not see there may be a million. */
    private static final long WINDOW = 20_000;

    /** Characters after which an answer takes no more; an event may have a million. */
    private static final int MOST_AT_ONCE = 4_000_000;

    private static final int CHUNK = 20;

    private final Feed feed;
    private final Epochs epochs;
    private final Publisher publisher;
    private final ObjectMapper json;

    Changes(Feed feed, Epochs epochs, Publisher publisher, ObjectMapper json) {
        this.feed = feed;
        this.epochs = epochs;
        this.publisher = publisher;
        this.json = json;
    }

    /**
     * What follows a position.
     *
     * @param position to go on from; there too where nothing follows
     * @param more whether something may follow it already
     */
    @Schema(name = "Changes")
    public record Stretch(
            @Schema(description = "In the order in which they were sent")
            List<Change> items,

            @Schema(description = "What to give as `after` next, also where nothing followed")
            String position,

            @Schema(description = "Whether to ask again at once: something may follow already")
            boolean more) {}

    /** An event of CloudEvents 1.0 in its JSON form, with its place in the feed as an attribute. */
    @Schema(name = "Change")
    public record Change(
            @Schema(examples = "1.0") String specversion,

            @Schema(description = "With `source` the event's identity: one that comes twice has the same")
            String id,

            String source,

            @Schema(description = "With its version; the schema stands in `contracts/events`")
            String type,

            @Schema(description = "What it tells of: a later event of it replaces an earlier one")
            String subject,

            @Schema(description = "When it was recorded") Instant time,
            @Schema(examples = "application/json") String datacontenttype,
            @Schema(description = "Going on after it") String position,

            @Schema(description = "The whole state, after the schema of its type")
            JsonNode data) {}

    /** The end of the feed as it is now. */
    public Position end() {
        return epochs.last();
    }

    /** Refuses a position that was given out and lost, as GONE. */
    public void requireKept(Position read) {
        epochs.requireKept(read);
    }

    /** Where to go on from, of a position that was given out and lost; empty where it was not. */
    public Optional<Position> goOnFrom(Position read) {
        return epochs.goOnFrom(read);
    }

    /** What stands at a position; empty where that is not in sight, or something newer of the same subject has come. */
    public Optional<Change> at(long number, Feed.Sight sight) {
        return feed.behind(number - 1, number, sight, 1).stream()
                .findFirst()
                .map(entry -> change(epochs.last(), entry));
    }

    /** What follows a position, as far as it is in sight. */
    public Stretch behind(Position read, Feed.Sight sight, int limit) {
        // Asked before all else: what has a number up to this one is visible from here on.
        Position last = epochs.last();
        OptionalLong first = feed.first(read.number());
        if (first.isEmpty()) {
            return new Stretch(List.of(), at(last, Math.max(last.number(), read.number())), false);
        }
        long upTo = Math.min(last.number(), first.getAsLong() + WINDOW);
        List<Feed.Entry> entries = new ArrayList<>();
        long reached = read.number();
        long length = 0;
        while (reached < upTo && entries.size() < limit && length < MOST_AT_ONCE) {
            int wanted = Math.min(CHUNK, limit - entries.size());
            List<Feed.Entry> chunk = feed.behind(reached, upTo, sight, wanted);
            entries.addAll(chunk);
            length += chunk.stream()
                    .mapToLong(entry -> entry.event().payload().length())
                    .sum();
            reached = chunk.size() < wanted ? upTo : chunk.get(chunk.size() - 1).position();
        }
        List<Change> items = entries.stream().map(entry -> change(last, entry)).toList();
        return new Stretch(items, at(last, reached), reached < last.number());
    }

    private Change change(Position last, Feed.Entry entry) {
        Event event = entry.event();
        return new Change(
                "1.0",
                event.id(),
                publisher.source(),
                event.type(),
                event.key(),
                event.recordedAt(),
                "application/json",
                at(last, entry.position()),
                read(event.payload()));
    }

    private static String at(Position last, long number) {
        return new Position(last.epoch(), number).text();
    }

    private JsonNode read(String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

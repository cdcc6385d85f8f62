package vn.tiendo.platform.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.platform.access.ProvinceLookup;
import vn.tiendo.platform.feed.Changes;
import vn.tiendo.platform.feed.Changes.Change;
import vn.tiendo.platform.feed.Feed;
import vn.tiendo.platform.outbox.Publisher;

/** Makes messages of what stands in the feed, as far as a webhook is to see it. */
@ApplicationScoped
class Messages {

    /** Of a message that tells of nothing. */
    private static final String TEST = "vn.tiendo.webhook.test.v1";

    private final Changes changes;
    private final ProvinceLookup lookup;
    private final Publisher publisher;
    private final Clock clock;
    private final ObjectMapper json;

    Messages(Changes changes, ProvinceLookup lookup, Publisher publisher, Clock clock, ObjectMapper json) {
        this.changes = changes;
        this.lookup = lookup;
        this.publisher = publisher;
        this.clock = clock;
        this.json = json;
    }

    /** Judged each time: a province may have been merged into the one that a webhook is of. */
    Feed.Sight sight(Webhook webhook) {
        Set<String> provinces = webhook.province() == null ? lookup.provinces() : lookup.answeredBy(webhook.province());
        return new Feed.Sight(provinces, Set.copyOf(webhook.types()));
    }

    /** Empty where it is not to be sent: it is out of sight, or something newer of the same subject has come. */
    Optional<Message> of(Delivery delivery, Feed.Sight sight) {
        return changes.at(delivery.position(), sight).map(change -> Message.of(change, json));
    }

    /** Only tells whether it arrives. */
    Message test(Webhook webhook) {
        return Message.of(
                new Change(
                        "1.0",
                        "test:" + UUID.randomUUID(),
                        publisher.source(),
                        TEST,
                        "webhook/" + webhook.id(),
                        clock.instant(),
                        "application/json",
                        webhook.position().text(),
                        JsonNodeFactory.instance.objectNode()),
                json);
    }
}

package vn.tiendo.platform.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vn.tiendo.platform.access.ProvinceLookup;
import vn.tiendo.platform.feed.Changes;
import vn.tiendo.platform.feed.Changes.Change;
import vn.tiendo.platform.feed.Feed;
import vn.tiendo.platform.feed.Position;

/** One round of work for a webhook: reads on in the feed, and sends what is due. */
@ApplicationScoped
class Round {

    /** Read at once; an answer of the feed is no longer. */
    private static final int READ_AT_ONCE = 100;

    /** More than this does not wait: the feed is read on when some of it has arrived. */
    private static final int MOST_WAITING = 1_000;

    /** Messages that are under way at a time, each of another subject. */
    private static final int SENT_AT_ONCE = 8;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Changes changes;
    private final Messages messages;
    private final ProvinceLookup lookup;
    private final Post post;
    private final Clock clock;

    Round(
            Webhooks webhooks,
            Deliveries deliveries,
            Changes changes,
            Messages messages,
            ProvinceLookup lookup,
            Post post,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.changes = changes;
        this.messages = messages;
        this.lookup = lookup;
        this.post = post;
        this.clock = clock;
    }

    /** @return whether more may be done at once */
    boolean take(UUID id) {
        boolean read = QuarkusTransaction.requiringNew().call(() -> read(id));
        boolean sent = send(id);
        return read || sent;
    }

    /** Reads on in the feed, and puts what concerns the webhook on its way; both are kept, or neither is. */
    private boolean read(UUID id) {
        Webhook webhook = webhooks.locked(id).filter(Webhook::isActive).orElse(null);
        if (webhook == null || deliveries.waiting(id) >= MOST_WAITING) {
            return false;
        }
        Optional<Position> kept = changes.goOnFrom(webhook.position());
        kept.ifPresent(position -> {
            deliveries.dropBehind(id, position.number());
            webhook.readUpTo(position);
        });
        Changes.Stretch stretch = changes.behind(webhook.position(), messages.sight(webhook), READ_AT_ONCE);
        Set<String> held = webhook.agency() == null ? Set.of() : lookup.heldBy(webhook.agency());
        Instant now = clock.instant();
        List<Delivery> found = new ArrayList<>();
        for (Change change : stretch.items()) {
            if (webhook.agency() == null || concerns(change.data(), held)) {
                found.add(new Delivery(id, Position.parse(change.position()).number(), change, now));
            }
        }
        deliveries.persist(found);
        webhook.readUpTo(Position.parse(stretch.position()));
        if (!found.isEmpty()) {
            deliveries.forget(id, now);
        }
        return stretch.more();
    }

    /** What is an agency's own, was given to it, or is owed by it; what names no agency is for those who take all. */
    private static boolean concerns(JsonNode state, Set<String> agencies) {
        String kind = state.path("kind").asText();
        String named = state.path("agency").asText(state.path("reporter").asText(null));
        return named != null
                ? agencies.contains(named)
                : !kind.isEmpty() && agencies.contains(state.path("id").asText());
    }

    private record Due(Webhook webhook, Map<Long, Message> messages) {}

    private boolean send(UUID id) {
        Due due = QuarkusTransaction.requiringNew().call(() -> due(id));
        Map<Long, CompletableFuture<Attempt>> underWay = new LinkedHashMap<>();
        due.messages().forEach((delivery, message) -> underWay.put(delivery, post.send(due.webhook(), message)));
        boolean goesOn = !underWay.isEmpty();
        for (Map.Entry<Long, CompletableFuture<Attempt>> sent : underWay.entrySet()) {
            goesOn &= post.note(sent.getKey(), sent.getValue().join());
        }
        return goesOn;
    }

    /** What is to be sent, by delivery, with the event as it stands in the feed. What does not stand there any more is dropped. */
    private Due due(UUID id) {
        Webhook webhook =
                webhooks.findByIdOptional(id).filter(Webhook::isActive).orElse(null);
        Map<Long, Message> due = new LinkedHashMap<>();
        if (webhook != null) {
            Feed.Sight sight = messages.sight(webhook);
            for (Delivery delivery : deliveries.due(id, clock.instant(), SENT_AT_ONCE)) {
                messages.of(delivery, sight)
                        .ifPresentOrElse(message -> due.put(delivery.id(), message), delivery::drop);
            }
        }
        return new Due(webhook, due);
    }
}

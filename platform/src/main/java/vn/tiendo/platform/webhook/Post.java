package vn.tiendo.platform.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends messages of webhooks, and notes what came of them. */
@ApplicationScoped
class Post {

    private final Destinations destinations;
    private final Sender sender;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final PauseMails mails;
    private final Clock clock;
    private final Duration giveUp;

    /** @param giveUp after so long without success it is paused */
    Post(
            Destinations destinations,
            Sender sender,
            Webhooks webhooks,
            Deliveries deliveries,
            PauseMails mails,
            Clock clock,
            @ConfigProperty(name = "webhooks.give-up", defaultValue = "P3D") Duration giveUp) {
        this.destinations = destinations;
        this.sender = sender;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.mails = mails;
        this.clock = clock;
        this.giveUp = giveUp;
    }

    CompletableFuture<Attempt> send(Webhook webhook, Message message) {
        return sender.send(
                        destinations.of(webhook.url()),
                        message.headers(webhook.secrets(clock.instant()), clock.instant()),
                        message.bytes())
                .toCompletableFuture();
    }

    private record Noted(boolean goesOn, Webhook paused) {}

    /**
     * Notes what came of a message; after days without success the webhook is paused, and its owner told.
     *
     * @return whether the webhook goes on
     */
    boolean note(long delivery, Attempt attempt) {
        Noted noted = QuarkusTransaction.requiringNew().call(() -> noted(delivery, attempt));
        if (noted.paused() != null) {
            mails.told(noted.paused(), attempt);
        }
        return noted.goesOn();
    }

    private Noted noted(long delivery, Attempt attempt) {
        Delivery tried = deliveries.findById(delivery);
        Webhook webhook =
                tried == null ? null : webhooks.locked(tried.webhook()).orElse(null);
        if (webhook == null) {
            return new Noted(false, null);
        }
        Instant now = clock.instant();
        tried.attempted(attempt, now);
        boolean hopeless = webhook.isActive() && tried.isHopeless(giveUp, now);
        if (attempt.outcome() == Outcome.GONE) {
            webhook.end(now);
            deliveries.flush();
            deliveries.dropAll(webhook.id());
        } else if (hopeless) {
            webhook.pause(now);
        }
        return new Noted(webhook.isActive(), hopeless ? webhook : null);
    }
}

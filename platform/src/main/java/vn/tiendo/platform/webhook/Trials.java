package vn.tiendo.platform.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Sends at once what somebody asks for: a message that tells of nothing, or one of the log once more. */
@ApplicationScoped
class Trials {

    private final WebhookDesk desk;
    private final Deliveries deliveries;
    private final Messages messages;
    private final Post post;

    Trials(WebhookDesk desk, Deliveries deliveries, Messages messages, Post post) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.messages = messages;
        this.post = post;
    }

    private record Outgoing(Webhook webhook, Message message) {}

    /** @throws ProblemException NOT_FOUND, CONFLICT where it has ended */
    Attempt test(UUID id) {
        Outgoing test = desk.reading(id, webhook -> new Outgoing(requireGoingOn(webhook), messages.test(webhook)));
        return post.send(test.webhook(), test.message()).join();
    }

    /** @throws ProblemException NOT_FOUND, CONFLICT where it has ended, or something newer of the same subject has come */
    Attempt again(UUID id, long delivery) {
        Outgoing once = desk.reading(id, webhook -> {
            Delivery found = deliveries
                    .findByIdOptional(delivery)
                    .filter(one -> one.webhook().equals(id))
                    .orElseThrow(() -> ProblemException.notFound("lần gửi", "delivery", Long.toString(delivery)));
            return new Outgoing(
                    requireGoingOn(webhook),
                    messages.of(found, messages.sight(webhook)).orElseThrow(Trials::superseded));
        });
        Attempt attempt = post.send(once.webhook(), once.message()).join();
        post.note(delivery, attempt);
        return attempt;
    }

    private static Webhook requireGoingOn(Webhook webhook) {
        webhook.requireGoingOn();
        return webhook;
    }

    private static ProblemException superseded() {
        return ProblemException.of(
                Kind.CONFLICT,
                "Nội dung này đã có bản mới hơn, được gửi trong một lần gửi khác.",
                "Something newer of the same subject has come, and is a message of its own.");
    }
}

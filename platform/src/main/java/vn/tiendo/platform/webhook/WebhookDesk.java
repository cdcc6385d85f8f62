package vn.tiendo.platform.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.tiendo.platform.access.ProvinceLookup;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.platform.feed.Changes;
import vn.tiendo.platform.feed.Feed;
import vn.tiendo.platform.feed.Position;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Makes webhooks, stops and resumes them, and tells how they stand; none shows more than its maker sees. */
@ApplicationScoped
class WebhookDesk {

    private static final int MOST = 20;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final Feed feed;
    private final Changes changes;
    private final Sight sight;
    private final Clock clock;

    WebhookDesk(
            Webhooks webhooks,
            Deliveries deliveries,
            Destinations destinations,
            Feed feed,
            Changes changes,
            Sight sight,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.feed = feed;
        this.changes = changes;
        this.sight = sight;
        this.clock = clock;
    }

    /** What a caller may have sent: that of his province, or all where he is of none. */
    @ApplicationScoped
    static class Sight {

        private final Visibility visibility;
        private final ProvinceLookup lookup;

        Sight(Visibility visibility, ProvinceLookup lookup) {
            this.visibility = visibility;
            this.lookup = lookup;
        }

        String maker() {
            return visibility.caller().subject();
        }

        /** Null: all. */
        String own() {
            return visibility.caller().province();
        }

        boolean isAllowed(String province) {
            return own() == null ? lookup.provinces().contains(province) : own().equals(province);
        }

        boolean isOf(String agency, String province) {
            return lookup.provinceOf(agency)
                    .filter(of -> province == null
                            ? visibility.sees(of)
                            : lookup.answeredBy(province).contains(of))
                    .isPresent();
        }
    }

    /** Makes a webhook; NOT_FOUND for what is not the caller's, INVALID by field, CONFLICT where its maker has too many. */
    WebhookView make(NewWebhook asked) {
        Map<String, Text> defects = new LinkedHashMap<>();
        Destinations.defect(asked.url()).ifPresent(defect -> defects.put("url", defect));
        String province = asked.province() == null ? sight.own() : asked.province();
        if (province != null && !sight.isAllowed(province)) {
            throw ProblemException.notFound("tỉnh", "province", province);
        }
        if (asked.agency() != null && !sight.isOf(asked.agency(), province)) {
            throw ProblemException.notFound("cơ quan", "agency", asked.agency());
        }
        List<String> types = types(asked.types(), defects);
        Position from = from(asked.after(), defects);
        if (defects.isEmpty()) {
            // Asked last: it takes its time, and tells who may ask it what stands in this network.
            refusal(destinations.of(asked.url())).ifPresent(refusal -> defects.put("url", refusal));
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            if (webhooks.notEndedOf(sight.maker()) >= MOST) {
                throw ProblemException.of(
                        Kind.CONFLICT,
                        "Bạn đã có " + MOST + " đăng ký nhận thông báo; hãy kết thúc một đăng ký trước.",
                        "You have " + MOST + " webhooks already; end one of them first.");
            }
            WebhookSecret secret = WebhookSecret.random();
            Webhook webhook = new Webhook(asked, types, province, sight.maker(), secret, from, clock.instant());
            webhooks.persist(webhook);
            return webhook.view(secret, 0, null);
        });
    }

    private List<String> types(List<String> asked, Map<String, Text> defects) {
        List<String> known = new ArrayList<>(feed.types().keySet());
        if (asked == null) {
            return known;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                defects.put(
                        "types[" + i + "]",
                        new Text(
                                "Không có loại “" + asked.get(i) + "”; các loại là: " + String.join(", ", known) + ".",
                                "There is no type '" + asked.get(i) + "'; there are: " + String.join(", ", known)
                                        + "."));
            }
        }
        return asked.stream().distinct().toList();
    }

    private Position from(String after, Map<String, Text> defects) {
        try {
            Position from = after == null ? changes.end() : Position.parse(after);
            changes.requireKept(from);
            return from;
        } catch (ProblemException e) {
            defects.put(
                    "after",
                    new Text(
                            "Vị trí này không do hệ thống cấp, hoặc không còn.",
                            "This position was not given out by this service, or is gone."));
            return Position.BEGINNING;
        }
    }

    private static Optional<Text> refusal(Destinations.Destination to) {
        return Optional.ofNullable(to.refusal())
                .map(refusal -> refusal == Outcome.UNREACHABLE
                        ? new Text("Không tìm thấy máy chủ này.", "There is no such host.")
                        : new Text(
                                "Không được gửi tới địa chỉ này: cần https và máy chủ trên Internet, hoặc mạng nội bộ mà người vận hành đã cho phép.",
                                "Nothing may be sent there: it has to be https and a host of the internet, or of a private network that"
                                        + " the operator has named."));
    }

    /** The newest first. */
    List<WebhookView> list() {
        return QuarkusTransaction.requiringNew()
                .call(() -> webhooks.of(sight.own()).stream().map(this::view).toList());
    }

    /** @throws ProblemException NOT_FOUND, also where the caller may not know of it */
    WebhookView one(UUID id) {
        return reading(id, this::view);
    }

    /** Stops sending; what happens meanwhile is sent when it is resumed. */
    WebhookView pause(UUID id) {
        return with(id, webhook -> {
            webhook.pause(clock.instant());
            return view(webhook);
        });
    }

    /** Goes on where it stopped, with what failed first; CONFLICT where it has ended. */
    WebhookView resume(UUID id) {
        return with(id, webhook -> {
            webhook.resume(clock.instant());
            deliveries.hope(id, clock.instant());
            return view(webhook);
        });
    }

    void end(UUID id) {
        with(id, webhook -> {
            webhook.end(clock.instant());
            deliveries.dropAll(id);
            return null;
        });
    }

    /** A new secret, told once. */
    WebhookView rotate(UUID id) {
        return with(id, webhook -> {
            WebhookSecret next = WebhookSecret.random();
            webhook.rotate(next, clock.instant());
            return webhook.view(
                    next, deliveries.waiting(id), deliveries.failingSince(id).orElse(null));
        });
    }

    private WebhookView view(Webhook webhook) {
        return webhook.view(
                null,
                deliveries.waiting(webhook.id()),
                deliveries.failingSince(webhook.id()).orElse(null));
    }

    /** Something with one that the caller may know of, which nobody else changes meanwhile; in a transaction of its own. */
    <T> T with(UUID id, Function<Webhook, T> work) {
        return known(id, () -> webhooks.locked(id), work);
    }

    /** The same of what only looks, and waits for nobody. */
    <T> T reading(UUID id, Function<Webhook, T> work) {
        return known(id, () -> webhooks.findByIdOptional(id), work);
    }

    private <T> T known(UUID id, Supplier<Optional<Webhook>> lookup, Function<Webhook, T> work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> work.apply(lookup.get()
                        .filter(webhook -> sight.own() == null || sight.own().equals(webhook.province()))
                        .orElseThrow(
                                () -> ProblemException.notFound("đăng ký nhận thông báo", "webhook", id.toString()))));
    }
}

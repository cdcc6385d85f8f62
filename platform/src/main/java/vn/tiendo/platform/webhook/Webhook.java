package vn.tiendo.platform.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.feed.Position;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** An address to which what happens is sent. It refuses what its state does not allow. */
@Entity
@Table(name = "webhook")
class Webhook {

    /** For so long the secret before the newest one signs, too. */
    static final Duration BOTH_SIGN = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String url;

    /** Names of {@link vn.tiendo.platform.feed.Feed#types}, with commas between them. */
    @Column(updatable = false)
    private String types;

    @Column(updatable = false)
    private String province;

    @Column(updatable = false)
    private String agency;

    @Column(updatable = false)
    private String maker;

    @Column(updatable = false)
    private String contact;

    @Column(updatable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private WebhookState state = WebhookState.ACTIVE;

    private Instant stateSince;

    private String secret;
    private String secretBefore;
    private Instant secretBeforeUntil;

    private long epoch;
    private long position;

    Webhook() {}

    /**
     * @param province null: of all provinces
     * @param agency null: of all agencies
     * @param contact address to which its end is mailed, or null
     */
    Webhook(
            NewWebhook asked,
            List<String> types,
            String province,
            String maker,
            WebhookSecret secret,
            Position from,
            Instant now) {
        this.id = UUID.randomUUID();
        this.url = asked.url();
        this.types = String.join(",", types);
        this.province = province;
        this.agency = asked.agency();
        this.contact = asked.contact();
        this.maker = maker;
        this.secret = secret.text();
        this.createdAt = now;
        this.stateSince = now;
        readUpTo(from);
    }

    void readUpTo(Position read) {
        epoch = read.epoch();
        position = read.number();
    }

    Position position() {
        return new Position(epoch, position);
    }

    void pause(Instant now) {
        if (state == WebhookState.ACTIVE) {
            become(WebhookState.PAUSED, now);
        }
    }

    /** @throws ProblemException CONFLICT where it has ended */
    void resume(Instant now) {
        requireGoingOn();
        become(WebhookState.ACTIVE, now);
    }

    /** @throws ProblemException CONFLICT where it has ended */
    void requireGoingOn() {
        if (state == WebhookState.ENDED) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Đăng ký nhận thông báo này đã kết thúc; hãy tạo đăng ký mới.",
                    "This webhook has ended; make another one.");
        }
    }

    void end(Instant now) {
        become(WebhookState.ENDED, now);
    }

    private void become(WebhookState next, Instant now) {
        if (state != next) {
            state = next;
            stateSince = now;
        }
    }

    /** From now on a new secret signs, and for a day the one before, too. */
    void rotate(WebhookSecret next, Instant now) {
        secretBefore = secret;
        secretBeforeUntil = now.plus(BOTH_SIGN);
        secret = next.text();
    }

    /** Those that sign now, the newest first. */
    List<WebhookSecret> secrets(Instant now) {
        List<WebhookSecret> secrets = new ArrayList<>(List.of(new WebhookSecret(secret)));
        if (secretBefore != null && now.isBefore(secretBeforeUntil)) {
            secrets.add(new WebhookSecret(secretBefore));
        }
        return secrets;
    }

    boolean isActive() {
        return state == WebhookState.ACTIVE;
    }

    UUID id() {
        return id;
    }

    String url() {
        return url;
    }

    List<String> types() {
        return List.of(types.split(","));
    }

    String province() {
        return province;
    }

    String agency() {
        return agency;
    }

    String contact() {
        return contact;
    }

    /**
     * @param told the secret, null unless it was just made
     * @param waiting how much is on its way
     * @param failingSince since when something has failed that still waits, or null
     */
    WebhookView view(WebhookSecret told, long waiting, Instant failingSince) {
        return new WebhookView(
                id,
                url,
                told == null ? null : told.text(),
                types(),
                province,
                agency,
                contact,
                maker,
                createdAt,
                state,
                stateSince,
                position().text(),
                waiting,
                failingSince);
    }
}

package vn.tiendo.report.calendarlink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An address under which calendar programs read due days. Its secret is known to nobody after it was told once. */
@Entity
class CalendarLink {

    /** How long an address is good. */
    private static final Duration VALIDITY = Duration.ofDays(365);

    /** Programs ask every few minutes: more exactly than this it is not noted. */
    private static final Duration NOTED = Duration.ofHours(1);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String secretHash;

    @Column(updatable = false)
    private String maker;

    @Column(updatable = false)
    private String province;

    @Column(updatable = false)
    private String agency;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant lastUsedAt;

    private Instant revokedAt;

    CalendarLink() {}

    /**
     * @param province what its maker sees at most; null: all
     * @param agency null: all agencies
     */
    CalendarLink(CalendarSecret secret, String maker, String province, String agency, Instant now) {
        this.id = UUID.randomUUID();
        this.secretHash = secret.hash();
        this.maker = maker;
        this.province = province;
        this.agency = agency;
        this.createdAt = now;
        this.expiresAt = now.plus(VALIDITY);
    }

    boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void used(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(NOTED).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    /** What is revoked stays so, from the first time on. */
    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    UUID id() {
        return id;
    }

    String maker() {
        return maker;
    }

    String province() {
        return province;
    }

    String agency() {
        return agency;
    }

    /** @param address null unless it was just made */
    CalendarLinkView view(String address) {
        return new CalendarLinkView(id, address, province, agency, maker, createdAt, expiresAt, lastUsedAt, revokedAt);
    }
}

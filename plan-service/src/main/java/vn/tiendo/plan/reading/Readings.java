package vn.tiendo.plan.reading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.plan.persistence.Conditions;
import vn.tiendo.plan.persistence.TimeOrderedIds;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.database.Jdbc;

/** All readings whose time is not over, and their files. */
@ApplicationScoped
class Readings implements PanacheRepositoryBase<Reading, UUID> {

    private static final int PART = 4 << 20;

    private final TimeOrderedIds ids;
    private final Jdbc jdbc;
    private final Clock clock;

    Readings(TimeOrderedIds ids, Jdbc jdbc, Clock clock) {
        this.ids = ids;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID nextId() {
        return ids.next();
    }

    /** One that is to be changed, under its lock. */
    Lookup<Reading> changing(UUID id) {
        return lookup(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that is only read. */
    Lookup<Reading> withId(UUID id) {
        return lookup(id, LockModeType.NONE);
    }

    private Lookup<Reading> lookup(UUID id, LockModeType lock) {
        return new Lookup<>("bản đọc", "reading", id.toString(), () -> present(id, lock));
    }

    /** What the sweep has not taken yet is over all the same. */
    private Optional<Reading> present(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock).filter(reading -> !reading.isOver(clock.instant()));
    }

    /** The newest first. */
    List<ReadingItem> of(Set<String> provinces, UUID before, int limit) {
        Conditions asked = new Conditions()
                .and("r.province in :provinces", Map.of("provinces", provinces))
                .and("r.expiresAt > :now", Map.of("now", clock.instant()))
                .andIfAsked("r.id < :before", "before", before);
        return find(
                        "select r.id, r.province, r.file, r.title, r.doubts, r.plan, r.madeBy, r.madeAt, r.expiresAt, r.version"
                                + " from Reading r where " + asked.where() + " order by r.id desc",
                        asked.parameters())
                .range(0, limit - 1)
                .project(ReadingItem.class)
                .list();
    }

    @Transactional(TxType.MANDATORY)
    void store(Reading reading, byte[] file) {
        persistAndFlush(reading);
        for (int from = 0; from < file.length; from += PART) {
            jdbc.update(
                    "insert into reading_part (reading, number, bytes) values (?, ?, ?)",
                    reading.id(),
                    from / PART,
                    Arrays.copyOfRange(file, from, Math.min(file.length, from + PART)));
        }
    }

    /** The file, byte for byte. */
    byte[] file(Reading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(reading.file().size());
        jdbc.query(
                        "select bytes from reading_part where reading = ? order by number",
                        row -> row.getBytes(1),
                        reading.id())
                .forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** Deletes some of those that are over, with their files: however many there are, no transaction runs out of time. */
    int deleteOver(Instant now, int most) {
        return jdbc.update("delete from reading where expires_at <= ? order by expires_at limit " + most, now);
    }
}

package vn.tiendo.report.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rebuilds that were asked for. */
@ApplicationScoped
public class RebuildLog implements PanacheRepository<RebuildRow> {

    @Transactional
    public Rebuild add(String who, Instant at) {
        persist(new RebuildRow(who, at));
        return running().orElseThrow();
    }

    @Transactional
    public Optional<Rebuild> running() {
        return find("state = ?1 order by id", Rebuild.State.RUNNING)
                .project(Rebuild.class)
                .firstResultOptional();
    }

    @Transactional
    public Optional<Rebuild> of(long id) {
        return find("id", id).project(Rebuild.class).firstResultOptional();
    }

    /** The newest first. */
    @Transactional
    public List<Rebuild> latest() {
        return find("order by id desc").project(Rebuild.class).range(0, 49).list();
    }

    @Transactional
    public void progress(long id, long applied, long remaining) {
        update("applied = ?1, remaining = ?2 where id = ?3", applied, remaining, id);
    }

    @Transactional
    public void done(long id, long applied, Instant at) {
        update(
                "state = ?1, applied = ?2, remaining = 0, finishedAt = ?3 where id = ?4",
                Rebuild.State.DONE,
                applied,
                at,
                id);
    }
}

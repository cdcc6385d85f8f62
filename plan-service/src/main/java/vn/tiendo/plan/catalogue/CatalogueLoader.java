package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.catalogue.file.CatalogueException;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.problem.TransientFailures;

/**
 * Brings a catalogue into the registry, piece by piece, each in a transaction of its own: what all plans stand on, then plan after
 * plan. A piece that is in already, whichever node brought it, writes nothing and sends nothing, so a load that was broken off goes
 * on where it ended. Loading again changes what the files changed and nothing else: no id, no version, no history.
 */
@ApplicationScoped
class CatalogueLoader {

    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final FirstLook firstLook;
    private final Editions editions;
    private final Turn turn;
    private final CommonPiece common;
    private final PlanPiece plans;
    private final Progress progress;
    private final Jdbc jdbc;
    private final CountDownLatch stopped = new CountDownLatch(1);

    CatalogueLoader(
            FirstLook firstLook,
            Editions editions,
            Turn turn,
            CommonPiece common,
            PlanPiece plans,
            Progress progress,
            Jdbc jdbc) {
        this.firstLook = firstLook;
        this.editions = editions;
        this.turn = turn;
        this.common = common;
        this.plans = plans;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /**
     * Returns when all pieces are in. What passes (the database is away, a lock is held, a machine too busy for the time that a
     * transaction has, another node that is loading) is waited for, however long. Where the registry has a newer catalogue than this
     * one, that is served, and returns when one is in whole.
     *
     * @throws CatalogueException when an entry that is registered no longer stands in its file; then nothing was written
     * @throws CancellationException when the service stops meanwhile
     */
    void load(Catalogue catalogue) {
        long began = System.nanoTime();
        try {
            bringIn(catalogue);
        } catch (Editions.SupersededException e) {
            LOG.warn(
                    "The registry has a newer catalogue than these files. It is served as it is, and nothing of the files is loaded. If"
                            + " the files are meant to hold again, change a line of them, and be it a comment.");
            step("waiting for the newer catalogue", turn::requireLoaded);
        }
        progress.complete();
        LOG.infof("The catalogue is in (%d ms)", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    private void bringIn(Catalogue catalogue) {
        lookFirst();
        Progress.State before = progress.now();
        progress.begin(1 + catalogue.provinces().size());
        String edition = editions.contentOf(catalogue);
        try {
            step("comparing the files with the registry", () -> editions.enter(catalogue, edition));
        } catch (CatalogueException e) {
            progress.takeBack(before);
            throw e;
        }
        bringIn(CommonPiece.NAME, () -> common.load(catalogue, edition));
        catalogue.provinces().forEach(file -> bringIn(file.content().plan().id(), () -> plans.load(file, edition)));
        step("saying that it is in", () -> {
            editions.complete(edition);
            turn.keepLoaded();
        });
    }

    /** Returns when some node has loaded all pieces, which may be long ago; then this one knows what they brought. */
    void awaitLoaded() {
        lookFirst();
        step("waiting until it is loaded", () -> {
            turn.requireLoaded();
            common.know();
        });
        progress.complete();
    }

    private void lookFirst() {
        step("comparing the database with what was sent", firstLook::requireClear);
    }

    /** Ends a load that is under way, where it waits or at its next piece. */
    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /**
     * Has the database count what was loaded. It would do so by itself a little later; if it is killed before, it believes for good
     * that the tables are empty, and joins them as if they were. Commits whatever transaction it is called in.
     */
    void countRows() {
        try {
            jdbc.query(
                    "analyze table plan, task, agency, occurrence, assignment, assignment_version",
                    row -> row.getString(1));
        } catch (IllegalStateException e) {
            LOG.warnf("Rows are not counted, so questions may take long: %s", e.getMessage());
        }
    }

    private void bringIn(String piece, Runnable loading) {
        step(piece, loading);
        progress.in(piece);
    }

    private void step(String name, Runnable work) {
        progress.at(name);
        pause(0);
        for (int failures = 0; !isDone(name, work); failures++) {
            pause(Math.min(LONGEST_PAUSE.toMillis(), SHORTEST_PAUSE.toMillis() << Math.min(failures, 10)));
        }
    }

    /** Whether it is done; if not, it can be tried again. */
    private boolean isDone(String name, Runnable work) {
        Hearts.beat();
        try {
            work.run();
            return true;
        } catch (Turn.WaitException | FirstLook.NotClearException e) {
            progress.waits(e.getMessage());
        } catch (RuntimeException e) {
            // What outlasts its transaction may find itself without one in mid-work.
            if (!TransientFailures.isBehind(e) && !(e instanceof ContextNotActiveException)) {
                throw e;
            }
            progress.waits(e.getMessage());
            LOG.warnf("Catalogue: %s is not in yet, will try again: %s", name, e.getMessage());
        }
        return false;
    }

    private void pause(long millis) {
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                throw new CancellationException("the service stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}

package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.catalogue.file.CatalogueException;
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
    private final Seal seal;
    private final CountDownLatch stopped = new CountDownLatch(1);

    CatalogueLoader(
            FirstLook firstLook,
            Editions editions,
            Turn turn,
            CommonPiece common,
            PlanPiece plans,
            Progress progress,
            Seal seal) {
        this.firstLook = firstLook;
        this.editions = editions;
        this.turn = turn;
        this.common = common;
        this.plans = plans;
        this.progress = progress;
        this.seal = seal;
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
        load(catalogue, Optional.empty());
    }

    /**
     * The same of files. Those that are in, with nothing left out, are known by their seal and not read; what is due of their plans is
     * opened all the same, unless a start has done so on the same day.
     *
     * @param files what they say, if they have to be read
     * @param source hash of the files and of the program that reads them; empty: they are read
     * @return whether what is due is open; if not, {@link #openDue} is to follow when nobody waits any more
     */
    boolean load(Supplier<Catalogue> files, Optional<String> source) {
        long began = System.nanoTime();
        List<String> sealed = sealed(source);
        if (!sealed.isEmpty()) {
            // May last until somebody has taken something back.
            lookFirst();
            sealed = sealed(source);
        }
        if (sealed.isEmpty()) {
            load(files.get(), source);
            return true;
        }
        boolean opened = recall(sealed);
        LOG.infof("The catalogue is in as it was (%d ms)", millisSince(began));
        return opened;
    }

    private void load(Catalogue catalogue, Optional<String> source) {
        long began = System.nanoTime();
        try {
            bringIn(catalogue, source);
        } catch (Editions.SupersededException e) {
            LOG.warn(
                    "The registry has a newer catalogue than these files. It is served as it is, and nothing of the files is loaded. If"
                            + " the files are meant to hold again, change a line of them, and be it a comment.");
            step("waiting for the newer catalogue", turn::requireLoaded);
        }
        progress.complete();
        LOG.infof("The catalogue is in (%d ms)", millisSince(began));
    }

    private static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** The plans of files that are in as they are; none where that is not known. */
    private List<String> sealed(Optional<String> source) {
        AtomicReference<List<String>> sealed = new AtomicReference<>(List.of());
        source.ifPresent(hash -> step("asking for the seal", () -> sealed.set(seal.plansUnder(hash))));
        return sealed.get();
    }

    /**
     * Of a catalogue that is in: this node knows what it brought, and on a new day opens what is due.
     *
     * @return whether it did
     */
    private boolean recall(List<String> sealed) {
        progress.begin(1 + sealed.size());
        bringIn(CommonPiece.NAME, common::know);
        AtomicBoolean opened = new AtomicBoolean();
        step("asking what is open", () -> opened.set(seal.isOpened()));
        if (!opened.get()) {
            LocalDate today = seal.today();
            sealed.forEach(plan -> bringIn(plan, () -> plans.open(plan)));
            step("saying what is open", () -> seal.keepOpened(today));
        }
        progress.complete();
        return !opened.get();
    }

    /** Opens what is due of all plans, beside those who are served already. */
    void openDue() {
        step("opening what is due", plans::openDue);
        progress.complete();
    }

    private void bringIn(Catalogue catalogue, Optional<String> source) {
        lookFirst();
        Progress.State before = progress.now();
        progress.begin(1 + catalogue.withPlan().size());
        String edition = editions.contentOf(catalogue);
        try {
            step("comparing the files with the registry", () -> editions.enter(catalogue, edition));
        } catch (CatalogueException e) {
            progress.takeBack(before);
            throw e;
        }
        bringIn(CommonPiece.NAME, () -> common.load(catalogue, edition));
        LocalDate today = seal.today();
        Set<String> leftOut = new HashSet<>();
        for (Catalogue.OfProvince file : catalogue.withPlan()) {
            String plan = file.content().plan().id();
            bringIn(plan, () -> {
                if (!plans.load(file, edition)) {
                    leftOut.add(plan);
                }
            });
        }
        step("saying that it is in", () -> {
            editions.complete(edition);
            turn.keepLoaded();
        });
        if (leftOut.isEmpty()) {
            source.ifPresent(hash -> step("sealing it", () -> seal.put(hash, edition, today)));
        }
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

    /** Has the database count what was loaded. */
    void countRows() {
        turn.countRows();
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

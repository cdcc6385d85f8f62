package vn.tiendo.report.filing.outline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.filing.Outlines;
import vn.tiendo.report.filing.StoredOutline;
import vn.tiendo.report.filing.workflow.LegibleWords;
import vn.tiendo.report.filing.workflow.ReportChanges;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Obligation;

/** Where the focal agency sets which parts its reports of a year have, in which order and under which headings. */
@ApplicationScoped
public class OutlineDesk {

    private final Outlines outlines;
    private final ReportChanges changes;
    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    OutlineDesk(Outlines outlines, ReportChanges changes, Registries registries, Scope scope, Clock clock) {
        this.outlines = outlines;
        this.changes = changes;
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    /** An obligation with what was set for a year of it. */
    private record Place(Obligation obligation, Optional<StoredOutline> newest) implements Changeable {

        @Override
        public String province() {
            return obligation.province();
        }

        @Override
        public long version() {
            return newest.map(StoredOutline::version).orElse(0);
        }
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    public OutlineView.Versioned read(String obligation, int year) {
        return versioned(lookup(obligation, year).visibleTo(scope), year);
    }

    /**
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, STALE_VERSION, or INVALID by field
     */
    public OutlineView.Versioned set(String obligation, int year, Precondition on, Outline outline) {
        return changes.apply(new Change<>(
                new Request<>(on, "outline " + obligation + " " + year, outline, OutlineView.Versioned.class),
                lookup(obligation, year),
                place -> {
                    Outlines.requireOnce(outline, "");
                    LegibleWords.require(outline);
                    StoredOutline stored = new StoredOutline(
                            obligation, year, (int) place.version() + 1, outline, clock.instant(), changes.caller());
                    outlines.persistAndFlush(stored);
                    return versioned(new Place(place.obligation, Optional.of(stored)), year);
                }));
    }

    private Lookup<Place> lookup(String obligation, int year) {
        return new Lookup<>("chế độ báo cáo", "reporting obligation", obligation, () -> Optional.ofNullable(
                        registries.current().obligations().get(obligation))
                .map(o -> new Place(o, outlines.of(obligation, year))));
    }

    private static OutlineView.Versioned versioned(Place place, int year) {
        return new OutlineView.Versioned(OutlineView.of(place.obligation.id(), year, place.newest), place.version());
    }
}

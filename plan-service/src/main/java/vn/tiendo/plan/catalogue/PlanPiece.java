package vn.tiendo.plan.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.plan.registration.PlanStore;

/**
 * One plan of the catalogue with what it opens. A file that says what it said when it was loaded last changes nothing. One that says
 * something else does not reach a plan that was registered, amended or ended through the API: that came later and by decision.
 */
@ApplicationScoped
class PlanPiece {

    private static final Logger LOG = Logger.getLogger(PlanPiece.class);

    private final Turn turn;
    private final Plans plans;
    private final Obligations obligations;
    private final PlanStore store;
    private final OccurrenceOpener opener;
    private final RegistryEvents events;
    private final Clock clock;

    PlanPiece(
            Turn turn,
            Plans plans,
            Obligations obligations,
            PlanStore store,
            OccurrenceOpener opener,
            RegistryEvents events,
            Clock clock) {
        this.turn = turn;
        this.plans = plans;
        this.obligations = obligations;
        this.store = store;
        this.opener = opener;
        this.events = events;
        this.clock = clock;
    }

    /** What a file says, to be compared with what it said before: as it is worded, and as it was read. */
    private record Hashes(String text, String content) {}

    /**
     * What the database has of a plan.
     *
     * @param isIn it is as its file says, or the file no longer applies
     * @param isKept the file says something else, and does not apply
     */
    private record Standing(boolean isIn, boolean isKept, long version) {}

    /**
     * Stores the plan unless it is in, and opens what is due of it: the first of that with the plan, the rest behind it.
     *
     * @return whether nothing of the file was left out
     */
    boolean load(Catalogue.OfProvince file, String edition) {
        String id = file.content().plan().id();
        Hashes hashes = hashes(file);
        Standing standing = standing(file, hashes);
        boolean whole = !standing.isKept();
        if (!standing.isIn()) {
            whole = QuarkusTransaction.joiningExisting().call(() -> store(file, hashes, edition));
        } else if (standing.isKept()) {
            LOG.warnf(
                    "%s.yaml: tệp có nội dung khác với lần nạp trước, nhưng kế hoạch “%s” đã được đăng ký hoặc thay đổi qua API"
                            + " (phiên bản %d). Kế hoạch được giữ nguyên, thay đổi trong tệp không được nạp.",
                    file.province().id(), id, standing.version());
        }
        opener.openAll(id);
        return whole;
    }

    /** Opens what is due of a plan that is in. */
    void open(String id) {
        opener.openAll(id);
    }

    /** Opens what is due of every plan; one that fails is tried again in the next round. */
    void openDue() {
        opener.openDue();
    }

    private Standing standing(Catalogue.OfProvince file, Hashes hashes) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Plan plan = plans.findById(file.content().plan().id());
            if (plan == null) {
                return new Standing(false, false, 0);
            }
            boolean asWorded = plan.isLoadedAsWorded(hashes.text);
            return new Standing(
                    plan.isChangedHere() || asWorded && plan.isLoadedAs(hashes.content),
                    plan.isChangedHere() && !asWorded,
                    plan.version());
        });
    }

    /** @return whether it was stored */
    private boolean store(Catalogue.OfProvince file, Hashes hashes, String edition) {
        String id = file.content().plan().id();
        turn.take(id, edition);
        // Locked, for an official may amend it on another node; whoever came first decides.
        Plan plan = plans.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (plan != null && plan.isChangedHere()) {
            return false;
        }
        boolean changed = plan == null || !plan.isLoadedAs(hashes.content);
        if (changed && !isInOrder(file)) {
            return false;
        }
        // The instant of the first event of a transaction must be fresh.
        Instant now = clock.instant();
        Plan stored = changed ? store.store(file.content(), now) : plan;
        stored.loadedFrom(hashes.text, hashes.content);
        opener.openSome(stored);
        return true;
    }

    /**
     * Whether a file's reports are in order with the dates that operators set beside them, which stay. If not, the service starts with
     * the plan as it is: whoever set the date can set another one, and the file is loaded at the next start.
     */
    private boolean isInOrder(Catalogue.OfProvince file) {
        UnaryOperator<ObligationDefinition> applied =
                obligations.applied(file.content().plan().id());
        Map<String, ObligationDefinition> all = new LinkedHashMap<>();
        file.content().obligations().forEach(o -> all.put(o.id(), applied.apply(o)));
        List<String> defects = new ArrayList<>();
        new PlanRules((field, text) -> defects.add("“" + field + "”: " + text.vi())).obligations(all);
        if (!defects.isEmpty()) {
            LOG.warnf(
                    "%s.yaml: hạn báo cáo trong tệp không khớp với hạn do người vận hành đặt, nên thay đổi trong tệp"
                            + " chưa được nạp: %s",
                    file.province().id(), String.join(" ", defects));
        }
        return defects.isEmpty();
    }

    private Hashes hashes(Catalogue.OfProvince file) {
        // Who is a member of a group is said by the agencies.
        String content = events.write(file.content()) + events.write(file.agencies());
        return new Hashes(Sha256.hex(file.planText()), Sha256.hex(content));
    }
}

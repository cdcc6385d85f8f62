package vn.tiendo.plan.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.plan.assignment.StatusDesk;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.ProblemException;

/** Decides on several completions, each by itself: one that is refused does not touch the others. */
@ApplicationScoped
class Verifications {

    private final StatusDesk desk;
    private final Claims claims;

    Verifications(StatusDesk desk, Claims claims) {
        this.desk = desk;
        this.claims = claims;
    }

    /**
     * Says the same of each; done again with the same key, it finds done what was.
     *
     * @throws ProblemException NOT_FOUND where one of them is not in sight; then nothing is done
     */
    List<Outcome> take(List<Chosen> chosen, VerificationDecision decision, String key) {
        chosen.forEach(row -> claims.one(row.id()));
        Map<UUID, ProblemException> refusals = new LinkedHashMap<>();
        // In the order of the ids, as all who lock several.
        chosen.stream().sorted(Comparator.comparing(Chosen::id)).forEach(row -> {
            try {
                Precondition on = new Precondition(Versions.etag(row.version()), key + "-" + row.id());
                desk.verify(row.id(), on, decision);
            } catch (ProblemException refusal) {
                refusals.put(row.id(), refusal);
            }
        });
        List<Outcome> outcomes = new ArrayList<>();
        for (Claim now : claims.some(chosen.stream().map(Chosen::id).toList())) {
            outcomes.add(
                    new Outcome(now, decision.outcome(), refusals.get(now.row().id())));
        }
        return outcomes;
    }
}

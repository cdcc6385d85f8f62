package vn.tiendo.plan.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.http.Page;

/**
 * The list of completions as the page shows it.
 *
 * @param done what was decided on just now, all of it stored
 * @param outcomes what became of each row, where not all was stored; else empty
 * @param form reason for several
 * @param ticked rows that come back as they were chosen
 */
record ClaimList(
        List<Tabs.Tab> tabs,
        Place place,
        Choices choices,
        Page<Claim> page,
        List<Claim> done,
        List<Outcome> outcomes,
        DecisionForm form,
        Set<Chosen> ticked) {

    public boolean isTicked(Claim claim) {
        return ticked.contains(new Chosen(claim.row().id(), claim.row().version()));
    }

    /** Whether several can be decided on at once. */
    public boolean areSeveral() {
        return page.items().size() > 1;
    }

    public boolean maySeveralBeReturned() {
        return page.items().stream().anyMatch(Claim::mayReturn);
    }

    public long stored() {
        return outcomes.stream().filter(Outcome::isDone).count();
    }

    public long refused() {
        return outcomes.size() - stored();
    }

    /** What was done just now in one sentence; null where nothing was. */
    public String message() {
        if (done.isEmpty()) {
            return null;
        }
        return done.stream()
                .collect(Collectors.groupingBy(Claim::verificationWords, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey() + " " + kind.getValue() + " nhiệm vụ")
                .sorted()
                .collect(Collectors.joining("; "));
    }

    public String next() {
        return page.next() == null ? null : place.after(page.next()).address();
    }

    public String beginning() {
        return place.first().address();
    }
}

package vn.tiendo.plan.decision;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.plan.assignment.Assignments.Share;

/**
 * By what the list can be narrowed.
 *
 * @param total how many wait for the caller
 */
record Choices(long total, List<Choice> plans, List<Choice> agencies) {

    /** @param count how many wait there */
    record Choice(String id, String name, long count, boolean isChosen) {}

    static Choices of(List<Share> shares, Names names, Place place) {
        return new Choices(
                shares.stream().mapToLong(Share::count).sum(),
                choices(shares, Share::plan, names::ofPlan, place.plan()),
                choices(shares, Share::agency, names::ofAgency, place.agency()));
    }

    private static List<Choice> choices(
            List<Share> shares, Function<Share, String> by, Function<String, String> name, String chosen) {
        Map<String, Long> counts =
                shares.stream().collect(Collectors.groupingBy(by, Collectors.summingLong(Share::count)));
        Collator order = Collator.getInstance(Locale.forLanguageTag("vi"));
        return counts.entrySet().stream()
                .map(c -> new Choice(
                        c.getKey(),
                        name.apply(c.getKey()),
                        c.getValue(),
                        c.getKey().equals(chosen)))
                .sorted(Comparator.comparing(Choice::name, order))
                .toList();
    }

    public boolean hasSeveralPlans() {
        return plans.size() > 1;
    }

    public boolean areMany() {
        return hasSeveralPlans() || agencies.size() > 1;
    }

    /** The plan that all of it belongs to, said once; null where there are several. */
    public String onlyPlan() {
        return plans.size() == 1 ? plans.get(0).name() : null;
    }
}

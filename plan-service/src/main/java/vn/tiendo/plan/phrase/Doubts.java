package vn.tiendo.plan.phrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.tiendo.plan.agency.Parties.Part;
import vn.tiendo.plan.phrase.Doubt.Code;
import vn.tiendo.plan.phrase.RoleReader.Conditioned;
import vn.tiendo.plan.phrase.RoleReader.Holder;

/** What a phrase leaves open. Those in doubt have no role until an official has said which. */
final class Doubts {

    private final String text;
    private final RoleReader roles;
    private final List<Doubt> found = new ArrayList<>();
    private final Set<Holder> settled = new HashSet<>();

    private Doubts(String text, RoleReader roles) {
        this.text = text;
        this.roles = roles;
    }

    /** @param isEmpty whether the registry lacks members of a group */
    static List<Doubt> of(String text, RoleReader roles, Predicate<Part> isEmpty) {
        Doubts doubts = new Doubts(text, roles);
        roles.alternatives().forEach(doubts::alternative);
        roles.conditions().forEach(doubts::condition);
        boolean led = roles.holders().stream().anyMatch(holder -> holder.role == Role.LEAD);
        roles.holders().forEach(holder -> doubts.one(holder, led, isEmpty));
        doubts.settled.forEach(holder -> holder.role = null);
        return List.copyOf(doubts.found);
    }

    private void alternative(List<Holder> holders) {
        int last = holders.get(holders.size() - 1).finding.end();
        if (holders.size() > 1) {
            add(Code.ALTERNATIVE, holders.get(0).finding.start(), last, holders);
            settled.addAll(holders);
        }
    }

    private void condition(Conditioned conditioned) {
        Holder holder = conditioned.holder();
        add(Code.CONDITION, holder.finding.start(), conditioned.end(), List.of(holder));
        settled.add(holder);
    }

    private void one(Holder holder, boolean led, Predicate<Part> isEmpty) {
        Part part = holder.finding.part();
        boolean open = part != null && part.isOpen();
        boolean nobody = part != null && (open ? holder.role == Role.LEAD : isEmpty.test(part));
        if (holder.finding.unregistered() || nobody) {
            add(Code.EMPTY_GROUP, holder.finding.start(), holder.finding.end(), List.of(holder));
        }
        if (led && holder.role == null && holder.finding.body() && !open && !settled.contains(holder)) {
            add(Code.UNCLEAR_ROLE, holder.finding.start(), holder.finding.end(), List.of(holder));
        }
    }

    private void add(Code code, int start, int end, Collection<Holder> holders) {
        List<String> agencies = holders.stream()
                .map(holder -> holder.finding.part())
                .filter(Objects::nonNull)
                .map(Part::agency)
                .filter(Objects::nonNull)
                .toList();
        Role role = holders.stream()
                .map(holder -> holder.role)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        found.add(new Doubt(code, text.substring(start, end), agencies, role));
    }
}

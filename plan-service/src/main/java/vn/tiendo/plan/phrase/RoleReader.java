package vn.tiendo.plan.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives those whom a phrase names their roles, in the order of its words. A verb ("chủ trì") means those before it in the same
 * item; an announcement ("phối hợp với", "Chủ trì:") those behind it, over semicolons too as long as no verb says otherwise.
 */
final class RoleReader {

    /** Somebody named, with the role so far. */
    static final class Holder {

        final Finding finding;
        Role role;

        /** Said right beside it; what an announcement says over a semicolon gives way to a verb. */
        private boolean firm;

        /** The role when no word says more. */
        private Role otherwise;

        Holder(Finding finding) {
            this.finding = finding;
        }
    }

    /** Somebody who is meant on a condition; {@code end} of the condition in the text. */
    record Conditioned(Holder holder, int end) {}

    private final List<Holder> holders = new ArrayList<>();
    private final List<List<Holder>> alternatives = new ArrayList<>();
    private final List<Conditioned> conditions = new ArrayList<>();

    /** Those since the last mark, and those of them in this item. */
    private final List<Holder> row = new ArrayList<>();

    private final List<Holder> item = new ArrayList<>();
    private Role announced;
    private boolean acrossItems;
    private Role otherwise;
    private boolean toLink;

    private final boolean leadNamed;

    /** Some word has given a role by now. */
    private boolean given;

    /** @param leadNamed whether some word of the phrase says who leads */
    RoleReader(boolean leadNamed) {
        this.leadNamed = leadNamed;
    }

    List<Holder> holders() {
        return holders;
    }

    List<List<Holder>> alternatives() {
        return alternatives;
    }

    List<Conditioned> conditions() {
        return conditions;
    }

    void found(Finding finding) {
        Holder holder = new Holder(finding);
        holders.add(holder);
        if (!finding.body()) {
            // What those before do is said already: "UBND tỉnh chỉ đạo Sở Nội vụ chủ trì".
            announce(null);
            return;
        }
        holder.role = announced;
        holder.firm = announced != null && !acrossItems;
        holder.otherwise = otherwise;
        row.add(holder);
        item.add(holder);
        if (toLink) {
            alternatives.get(alternatives.size() - 1).add(holder);
            toLink = false;
        }
    }

    void endItem() {
        item.clear();
        acrossItems = announced != null;
        toLink = false;
    }

    /** @param end of the mark in the text */
    void mark(RoleMark mark, int end) {
        switch (mark.sort()) {
            case CONDITION -> {
                if (!holders.isEmpty()) {
                    conditions.add(new Conditioned(holders.get(holders.size() - 1), end));
                }
            }
            case OR -> link();
            case LEAD -> verb(mark, Role.LEAD);
            case COORDINATE -> verb(mark, Role.COORDINATE);
            case WITH -> {
                Role subject = leadNamed ? Role.COORDINATE : Role.LEAD;
                item.forEach(holder -> give(holder, subject));
                announce(Role.COORDINATE);
            }
            case TOGETHER -> announce(given ? Role.COORDINATE : null);
            case INVITED -> announce(Role.INVITED);
            case GIVEN -> {
                announce(null);
                otherwise = Role.LEAD;
            }
            case PERFORM -> {
                settle();
                announced = null;
            }
        }
    }

    private void verb(RoleMark mark, Role role) {
        given = true;
        if (item.isEmpty() || mark.announces() && mark.leadsOn()) {
            boolean announces = mark.leadsOn() || mark.announces() || holders.isEmpty();
            announce(announces ? role : null);
            return;
        }
        boolean coordinate = role == Role.COORDINATE;
        if (mark.inBracket() && !(coordinate && leadNamed)) {
            give(item.get(item.size() - 1), role);
            item.get(item.size() - 1).firm = true;
            return;
        }
        (coordinate && leadNamed ? row : item).forEach(holder -> give(holder, role));
        announce(null);
    }

    private static void give(Holder holder, Role role) {
        if (!holder.firm) {
            holder.role = role;
            holder.firm = true;
        }
    }

    private void announce(Role role) {
        settle();
        announced = role;
        acrossItems = false;
        otherwise = null;
        row.clear();
        item.clear();
        given |= role == Role.COORDINATE || role == Role.LEAD;
    }

    private void settle() {
        row.stream().filter(holder -> holder.role == null).forEach(holder -> holder.role = holder.otherwise);
    }

    void end() {
        settle();
    }

    private void link() {
        if (holders.isEmpty()) {
            return;
        }
        Holder before = holders.get(holders.size() - 1);
        boolean goesOn = !alternatives.isEmpty()
                && alternatives.get(alternatives.size() - 1).contains(before);
        if (!goesOn) {
            alternatives.add(new ArrayList<>(item.isEmpty() ? List.of(before) : item));
        }
        toLink = true;
    }
}

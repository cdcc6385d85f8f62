package vn.tiendo.report.page.own;

import java.util.List;

/**
 * The reports of a year.
 *
 * @param agency name of the caller's agency; null: he has none
 */
record OwnList(int year, String agency, List<OwnItem> items) {

    public int before() {
        return year - 1;
    }

    public int after() {
        return year + 1;
    }

    public long owed() {
        return items.stream().filter(OwnItem::isOwed).count();
    }

    public long urgent() {
        return items.stream().filter(OwnItem::isUrgent).count();
    }

    /** The plan that all of them belong to, said once; null where there are several. */
    public String onlyPlan() {
        List<String> plans = items.stream().map(OwnItem::plan).distinct().toList();
        return plans.size() == 1 ? plans.get(0) : null;
    }
}

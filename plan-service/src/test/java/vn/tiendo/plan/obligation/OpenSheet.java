package vn.tiendo.plan.obligation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.registration.Sheet;

/** A plan that asks for reports and does not say by when: agencies by 15 December, the consolidated one by the 20th. */
final class OpenSheet {

    private OpenSheet() {}

    static Sheet of(int number) {
        Sheet sheet = Sheet.agencyPlan(number);
        sheet.item("obligations", 0).remove("due");
        sheet.item("obligations", 1).remove("due");
        return sheet;
    }

    /** @return the plan's id */
    static String register(int number) {
        return of(number).register(Api.planEditor());
    }

    /** With the level of the agencies as a default of ours. */
    static String registerWithDefault(int number) {
        Sheet sheet = of(number);
        ObjectNode first = sheet.item("obligations", 0);
        first.put("source", "DEFAULT");
        return sheet.register(Api.planEditor());
    }
}

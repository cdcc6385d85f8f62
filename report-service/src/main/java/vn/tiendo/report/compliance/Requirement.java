package vn.tiendo.report.compliance;

import vn.tiendo.report.filing.due.Standings.Standing;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * What is owed, whoever owes it: a yearly obligation, or one level of a request.
 *
 * @param obligation null: a request
 * @param request null: a yearly obligation
 */
record Requirement(
        String obligation, String request, String plan, String province, Obligation.Level level, String kind) {

    static Requirement of(Obligation o) {
        return new Requirement(o.id(), null, o.plan(), o.province(), o.level(), o.kind());
    }

    static Requirement of(Standing s) {
        return new Requirement(s.obligation(), s.request(), s.plan(), s.province(), s.level(), s.kind());
    }
}

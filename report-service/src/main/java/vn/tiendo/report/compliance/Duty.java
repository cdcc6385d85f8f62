package vn.tiendo.report.compliance;

import vn.tiendo.report.filing.Standings.Standing;
import vn.tiendo.report.ledger.Obligation;

/**
 * What is owed, whoever owes it: a yearly obligation, or one level of a request.
 *
 * @param obligation null: a request
 * @param request null: a yearly obligation
 */
record Duty(String obligation, String request, String plan, String province, Obligation.Level level, String kind) {

    static Duty of(Obligation o) {
        return new Duty(o.id(), null, o.plan(), o.province(), o.level(), o.kind());
    }

    static Duty of(Standing s) {
        return new Duty(s.obligation(), s.request(), s.plan(), s.province(), s.level(), s.kind());
    }
}

package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.tiendo.http.Caller;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

/** Takes the figures of a report anew because somebody asks for it. */
@ApplicationScoped
class Reassembly {

    private final Assembly assembly;
    private final Duties duties;
    private final Registries registries;

    Reassembly(Assembly assembly, Duties duties, Registries registries) {
        this.assembly = assembly;
        this.duties = duties;
        this.registries = registries;
    }

    /**
     * @param settledTo {@link SettledFigures}; null: not known in time
     * @throws ProblemException CONFLICT before the closing: there is nothing to take anew
     */
    void of(Report report, Instant settledTo, Caller by) {
        Registry registry = registries.current();
        if (report.isPlanned()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Số liệu chưa chốt; hệ thống tự tổng hợp sau ngày " + report.closing + ".",
                    "Figures are not closed yet; they are assembled after " + report.closing + ".");
        }
        assembly.reassemble(
                report, duties.of(report, registry).orElseThrow(ReportViews::stillLoading), registry, by, settledTo);
    }
}

package vn.tiendo.faults.system;

import java.nio.file.Path;
import java.util.List;
import vn.tiendo.devservices.ServiceJvm;

/**
 * A version of both services.
 *
 * @param planJar what starts plan-service
 * @param reportJar what starts report-service
 * @param isReleased it is the release before, which knows no steps: each of its processes migrates, loads and serves
 */
public record Version(Path planJar, Path reportJar, boolean isReleased) {

    /** What this project has packaged. */
    public static Version ofThisProject() {
        return new Version(Jars.planService(), Jars.reportService(), false);
    }

    /** What a process of plan-service does that is to do everything. */
    public List<String> planSteps() {
        return isReleased ? List.of() : ServiceJvm.PLAN_STEPS;
    }

    /** What a process of report-service does that is to do everything. */
    public List<String> reportSteps() {
        return isReleased ? List.of() : ServiceJvm.REPORT_STEPS;
    }
}

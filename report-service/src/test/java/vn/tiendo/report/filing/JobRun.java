package vn.tiendo.report.filing;

import vn.tiendo.report.filing.due.ReportJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other packages run the job by hand. */
@ApplicationScoped
public class JobRun {

    private final ReportJob job;

    JobRun(ReportJob job) {
        this.job = job;
    }

    public void run() {
        job.run();
    }
}

package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.report.filing.due.ReportJob;

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

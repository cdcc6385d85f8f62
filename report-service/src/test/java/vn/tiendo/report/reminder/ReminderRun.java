package vn.tiendo.report.reminder;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other packages run the job by hand. */
@ApplicationScoped
public class ReminderRun {

    private final Reminders reminders;

    ReminderRun(Reminders reminders) {
        this.reminders = reminders;
    }

    public void run() {
        reminders.run();
    }
}

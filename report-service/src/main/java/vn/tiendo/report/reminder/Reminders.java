package vn.tiendo.report.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * Reminds of reports that are owed, so many days before the due day and on the day after it, counted from the date that counts.
 * A reminder is a row with a unique key: it is given once, by whichever node, and after being down only the newest is made up
 * for.
 */
@ApplicationScoped
class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private final OwedReports owed;
    private final ReminderMails mails;
    private final OnBehalfMails onBehalfMails;
    private final Outbox outbox;
    private final Clock clock;
    private final List<Integer> days;

    /**
     * @param days before the due day, in any order; negative: after it
     */
    Reminders(
            OwedReports owed,
            ReminderMails mails,
            OnBehalfMails onBehalfMails,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "report.reminder.days") List<Integer> days) {
        this.owed = owed;
        this.mails = mails;
        this.onBehalfMails = onBehalfMails;
        this.outbox = outbox;
        this.clock = clock;
        this.days = days.stream().sorted().toList();
    }

    /** After the schema {@code report.reminder.v1}. */
    private record Content(
            String report,
            String obligation,
            String plan,
            String province,
            String reporter,
            Obligation.Level level,
            String kind,
            int year,
            LocalDate effectiveDue,
            Instant dueAt,
            int daysBefore,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reportPeriod) {}

    @Watched
    // Not while a start is waited for.
    @Scheduled(every = "{report.reminder.every}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        onBehalfMails.sendAll();
        if (days.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        int first = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        for (OwedReport report : owed.dueUpTo(today.plusDays(first), days.get(0))) {
            newest(ChronoUnit.DAYS.between(today, report.effectiveDue()))
                    .filter(step -> report.reminded() == null || step < report.reminded())
                    .ifPresent(step -> attempt(report, step));
        }
        mails.sendAll();
    }

    /** The newest reminder whose day has come, when so many days are left. */
    private Optional<Integer> newest(long daysLeft) {
        return days.stream().filter(step -> step >= daysLeft).findFirst();
    }

    private void attempt(OwedReport report, int step) {
        Hearts.beat();
        try {
            QuarkusTransaction.requiringNew().run(() -> give(report, step));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Reminder of %s: not given, trying again", report.id());
        }
    }

    private void give(OwedReport report, int step) {
        if (!owed.record(report, step)) {
            return;
        }
        Instant now = clock.instant();
        Content content = new Content(
                report.id(),
                report.obligation(),
                report.plan(),
                report.province(),
                report.reporter(),
                report.level(),
                report.kind(),
                report.year(),
                report.effectiveDue(),
                report.dueAt(),
                step,
                now,
                report.period().codeOfPart());
        String due = report.effectiveDue().toString().replace("-", "");
        outbox.append(new Event(
                report.id() + ":due" + due + ":" + step,
                Topics.REPORT_LIFECYCLE,
                report.id(),
                EventTypes.REPORT_REMINDER,
                now,
                Document.write(content)));
    }
}

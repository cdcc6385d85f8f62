package vn.tiendo.report.reminder;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.reminder.OwedReports.Mailed;

/**
 * One mail a day to each agency with all reminders of the day. Its reminders are claimed in the database while it is sent, so
 * that of two nodes one sends it; a node that dies in between leaves it to be sent again.
 */
@ApplicationScoped
class ReminderMails {

    private static final Logger LOG = Logger.getLogger(ReminderMails.class);

    private final OwedReports owed;
    private final Registries registries;
    private final Mailer mailer;
    private final MailConfig config;
    private final Clock clock;

    ReminderMails(OwedReports owed, Registries registries, Mailer mailer, MailConfig config, Clock clock) {
        this.owed = owed;
        this.registries = registries;
        this.mailer = mailer;
        this.config = config;
        this.clock = clock;
    }

    /** Mails the reminders that were given today, once all of them are there. */
    void sendAll() {
        if (config.host().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        for (String agency : owed.toMail(today)) {
            String address = config.to().get(agency);
            if (address != null) {
                attempt(agency, address, today);
            }
        }
    }

    private void attempt(String agency, String address, LocalDate day) {
        try {
            QuarkusTransaction.requiringNew().run(() -> send(agency, address, day));
        } catch (RuntimeException e) {
            LOG.warnf("The reminders to %s are not mailed, trying again: %s", agency, e.getMessage());
        }
    }

    private void send(String agency, String address, LocalDate day) {
        List<Mailed> reminders = owed.claim(agency, day);
        if (reminders.isEmpty()) {
            return;
        }
        Registry registry = registries.current();
        mailer.send(Mail.withText(
                address,
                "[Nhắc hạn báo cáo] %s: %d báo cáo đến hạn".formatted(registry.agencyName(agency), reminders.size()),
                text(agency, reminders, registry)));
        owed.mailed(agency, day);
    }

    private String text(String agency, List<Mailed> reminders, Registry registry) {
        StringBuilder text = new StringBuilder("Kính gửi " + registry.agencyName(agency) + ",\n\n");
        text.append("Các báo cáo sau chưa được nộp trên hệ thống:\n\n");
        for (Mailed m : reminders) {
            Plan plan = registry.plans().get(m.plan());
            text.append("- %s: %s\n  Hạn: %s (%s)\n  %s/api/v1/reports/%s?format=html\n"
                    .formatted(
                            capital(m.period().words()),
                            plan == null ? m.plan() : plan.title(),
                            DateWords.day(m.effectiveDue()),
                            when(m.daysBefore()),
                            config.link(),
                            m.report()));
            Text caution = registry.calendar().caution(m.effectiveDue());
            if (caution != null) {
                text.append("  ").append(caution.vi()).append('\n');
            }
        }
        return text.append("\nThư này do hệ thống tự động gửi.\n").toString();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String when(int daysBefore) {
        if (daysBefore == 0) {
            return "hôm nay";
        }
        return daysBefore < 0 ? "đã quá hạn" : "còn không quá " + daysBefore + " ngày";
    }
}

package vn.tiendo.report.reminder;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.reminder.ReportNotices.Untold;

/** Tells an agency by mail that the focal agency has handed in its report for it: "nộp thay". */
@ApplicationScoped
class OnBehalfMails {

    private static final Logger LOG = Logger.getLogger(OnBehalfMails.class);

    private final ReportNotices notices;
    private final Registries registries;
    private final Mailer mailer;
    private final MailConfig config;

    OnBehalfMails(ReportNotices notices, Registries registries, Mailer mailer, MailConfig config) {
        this.notices = notices;
        this.registries = registries;
        this.mailer = mailer;
        this.config = config;
    }

    /** Whoever has no address finds it in the status of its report. */
    void sendAll() {
        if (config.host().isEmpty()) {
            return;
        }
        notices.untold().stream()
                .filter(untold -> config.to().containsKey(untold.reporter()))
                .forEach(this::attempt);
    }

    private void attempt(Untold untold) {
        try {
            QuarkusTransaction.requiringNew().run(() -> send(untold));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "That %s was handed in for another is not mailed, trying again: %s",
                    untold.report(), e.getMessage());
        }
    }

    private void send(Untold untold) {
        if (!notices.record(untold)) {
            return;
        }
        Registry registry = registries.current();
        mailer.send(Mail.withText(
                config.to().get(untold.reporter()),
                "[Nộp thay báo cáo] %s: báo cáo năm %d đã được cơ quan đầu mối nộp thay"
                        .formatted(registry.agencyName(untold.reporter()), untold.year()),
                text(untold, registry)));
    }

    private String text(Untold untold, Registry registry) {
        Plan plan = registry.plans().get(untold.plan());
        return """
                Kính gửi %s,

                Báo cáo năm %d của cơ quan về “%s” đã được %s nộp thay lúc %s.

                Lý do: %s

                Xem báo cáo: %s/api/v1/reports/%s?format=html

                Thư này do hệ thống tự động gửi.
                """.formatted(
                        registry.agencyName(untold.reporter()),
                        untold.year(),
                        plan == null ? untold.plan() : plan.title(),
                        untold.by() == null ? "cơ quan đầu mối" : registry.agencyName(untold.by()),
                        DateWords.until(untold.handedInAt()),
                        untold.reason(),
                        config.link(),
                        untold.report());
    }
}

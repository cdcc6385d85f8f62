package vn.tiendo.report.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.report.ledger.Registries;

/**
 * Tells the operator, from November on, that nobody has announced the holidays of the next year: in the log and, where addresses are
 * set, by mail. A day of telling is a row with a unique key: it is told once, by whichever node, and after being down only the newest is
 * made up for. The gauge {@code calendar.unannounced} is 1 as long as it is to be told.
 */
@ApplicationScoped
class CalendarReminder {

    private static final Logger LOG = Logger.getLogger(CalendarReminder.class);

    private final Registries registries;
    private final Jdbc jdbc;
    private final Mailer mailer;
    private final MailConfig config;
    private final Clock clock;
    private final List<MonthDay> days;

    /** @param days of the year before, on which it is told, as {@code MM-dd} */
    CalendarReminder(
            Registries registries,
            Jdbc jdbc,
            Mailer mailer,
            MailConfig config,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "calendar.reminder.days") List<String> days) {
        this.registries = registries;
        this.jdbc = jdbc;
        this.mailer = mailer;
        this.config = config;
        this.clock = clock;
        this.days = days.stream().map(day -> MonthDay.parse("--" + day)).toList();
        meters.gauge("calendar.unannounced", this, reminder -> reminder.due().isPresent() ? 1 : 0);
    }

    @Watched
    // Not while a start is waited for.
    @Scheduled(every = "{report.reminder.every}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        due().ifPresent(day -> {
            try {
                QuarkusTransaction.requiringNew().run(() -> tell(day));
            } catch (RuntimeException e) {
                LOG.warnf("The calendar of %d: not told, trying again: %s", day.getYear() + 1, e.getMessage());
            }
        });
    }

    /** The newest day of telling that has come, unless the next year is announced. */
    private Optional<LocalDate> due() {
        LocalDate today = LocalDate.now(clock);
        return days.stream()
                .map(day -> day.atYear(today.getYear()))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .filter(day -> !registries.current().calendar().isAnnounced(today.getYear() + 1));
    }

    /** Its row is written before the mail and stays only if that was sent: of two nodes the second waits and finds it. */
    private void tell(LocalDate day) {
        int year = day.getYear() + 1;
        boolean first = jdbc.update(
                        "insert ignore into calendar_reminder (year, told_for, told_at) values (?, ?, ?)",
                        year,
                        day,
                        clock.instant())
                == 1;
        if (!first) {
            return;
        }
        if (config.host().isPresent() && config.operator().isPresent()) {
            mailer.send(Mail.withText(
                    config.operator().get(),
                    "[Lịch làm việc] Lịch nghỉ lễ, Tết năm %d chưa được thông báo".formatted(year),
                    text(year)));
        }
        LOG.warnf(
                "Lịch nghỉ lễ, Tết năm %d chưa được thông báo: hạn báo cáo của năm đó còn có thể thay đổi (PUT /api/v1/calendar-years/%d"
                        + " của plan-service).",
                year, year);
    }

    private static String text(int year) {
        return """
                Kính gửi người vận hành,

                Hệ thống chưa có lịch nghỉ lễ, Tết năm %d theo thông báo của cơ quan có thẩm quyền. Hạn báo cáo của năm %d đang tính theo
                những ngày nghỉ đã biết và còn có thể thay đổi.

                Khi có thông báo: ghi từng ngày nghỉ bằng PUT /api/v1/calendar/{ngày}, rồi ghi số và ngày của thông báo bằng
                PUT /api/v1/calendar-years/%d của plan-service.

                Thư này do hệ thống tự động gửi.
                """.formatted(year, year, year);
    }
}

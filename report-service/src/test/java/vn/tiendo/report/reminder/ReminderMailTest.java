package vn.tiendo.report.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.Documents;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.OwnLedger;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.filing.JobRun;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.RegistryEntry;

/** Reminders as an agency's mailbox sees them, over real SMTP. */
@QuarkusTest
@TestProfile(ReminderMailTest.Profile.class)
class ReminderMailTest {

    private static final String NOI_VU = "noi-vu@quang-ninh.example";
    private static final String Y_TE = "y-te@lai-chau.example";
    private static final String OPERATOR = "van-hanh@tien-do.example";

    private static GreenMail mailServer;

    @Inject
    JobRun job;

    @Inject
    Reminders reminders;

    @Inject
    OnBehalfMails onBehalfMails;

    @Inject
    CalendarReminder calendarReminder;

    @Inject
    MeterRegistry meters;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    LedgerStatus status;

    @Inject
    DataSource dataSource;

    /** A ledger of its own and a mail server that knows one address. */
    public static final class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(OwnLedger.Database.class, Map.of()),
                    new TestResourceEntry(MailServer.class, Map.of()));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    public static final class MailServer implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mailServer.start();
            return Map.of(
                    "MAIL_HOST",
                    "127.0.0.1",
                    "MAIL_PORT",
                    String.valueOf(mailServer.getSmtp().getPort()),
                    "quarkus.mailer.mock",
                    "false",
                    "report.mail.to.\"quang-ninh-so-noi-vu\"",
                    NOI_VU,
                    "report.mail.to.\"lai-chau-so-y-te\"",
                    Y_TE,
                    "report.mail.operator",
                    OPERATOR);
        }

        @Override
        public void stop() {
            mailServer.stop();
        }
    }

    @BeforeEach
    void fill() throws SQLException, FolderException {
        mailServer.purgeEmailFromAllMailboxes();
        clock.set("2026-01-02T09:00");
        ledger.know(Topics.REGISTRY, "own", List.of(0));
        ledger.know(Topics.TASK_STATUS, "own", List.of(0));
        ledger.replay(Catalogue.batch());
        try (var connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT IGNORE INTO ledger_watermark (id, up_to) VALUES (1, '2029-01-01')");
        }
        status.caughtUp(Instant.parse("2026-01-02T00:00:00Z"));
        job.run();
    }

    @Test
    void anAgencyGetsOneMailADayWithAllThatItOwesWhicheverNodeSendsIt() throws Exception {
        clock.set("2026-11-09T08:00");
        CompletableFuture<?>[] nodes = Stream.generate(() -> CompletableFuture.runAsync(reminders::run))
                .limit(4)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        reminders.run();

        MimeMessage[] mails = mailServer.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(Arrays.toString(mails[0].getAllRecipients())).contains(NOI_VU);
        assertThat(mails[0].getSubject()).contains("Sở Nội vụ: 1 báo cáo đến hạn");
        assertThat(mails[0].getContent().toString())
                .contains("16/11/2026 (còn không quá 7 ngày)")
                .contains("quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu?format=html");

        clock.set("2026-11-10T08:00");
        reminders.run();
        assertThat(mailServer.getReceivedMessages())
                .as("nothing new on that day")
                .hasSize(1);
    }

    @Test
    void fromNovemberOnTheOperatorIsToldOnceThatNextYearsHolidaysAreNotAnnounced() throws Exception {
        clock.set("2026-10-31T23:00");
        calendarReminder.run();
        assertThat(mailServer.getReceivedMessages()).as("not before November").isEmpty();
        assertThat(unannounced()).isZero();

        clock.set("2026-11-03T08:00");
        CompletableFuture<?>[] nodes = Stream.generate(() -> CompletableFuture.runAsync(calendarReminder::run))
                .limit(4)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        calendarReminder.run();
        MimeMessage[] mails = mailServer.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(Arrays.toString(mails[0].getAllRecipients())).contains(OPERATOR);
        assertThat(mails[0].getSubject()).contains("Lịch nghỉ lễ, Tết năm 2027 chưa được thông báo");
        assertThat(mails[0].getContent().toString()).contains("PUT /api/v1/calendar-years/2027");
        assertThat(unannounced()).isOne();

        clock.set("2026-11-29T08:00");
        calendarReminder.run();
        assertThat(mailServer.getReceivedMessages())
                .as("the day of telling that came last")
                .hasSize(2);

        ledger.replay(announced(2027));
        clock.set("2026-12-20T08:00");
        calendarReminder.run();
        assertThat(mailServer.getReceivedMessages()).as("announced since").hasSize(2);
        assertThat(unannounced()).isZero();
    }

    @Test
    void anAgencyIsToldOnceThatTheFocalAgencyHandedInForIt() throws Exception {
        clock.set("2026-12-15T08:00");
        job.run();
        clock.set("2026-12-15T10:00");
        String report = "/api/v1/reports/lai-chau-kh-ubnd-2024-co-quan-2026-lai-chau-so-y-te";
        String focal =
                Tokens.mint(Map.of("roles", List.of("focal"), "province", "lai-chau", "agency", "lai-chau-so-noi-vu"));
        String tag = given().auth().oauth2(focal).get(report + "/status").header("ETag");
        given().auth()
                .oauth2(focal)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"onBehalf\":{\"reason\":\"Cơ quan đang bàn giao nhiệm vụ.\"}}")
                .post(report + "/submission")
                .then()
                .statusCode(200);

        CompletableFuture<?>[] nodes = Stream.generate(() -> CompletableFuture.runAsync(onBehalfMails::sendAll))
                .limit(4)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        onBehalfMails.sendAll();

        MimeMessage[] told = mailServer.getReceivedMessages();
        assertThat(told).hasSize(1);
        assertThat(Arrays.toString(told[0].getAllRecipients())).contains(Y_TE);
        assertThat(told[0].getSubject()).contains("Sở Y tế: báo cáo năm 2026 đã được cơ quan đầu mối nộp thay");
        assertThat(told[0].getContent().toString())
                .contains(
                        "Sở Nội vụ nộp thay lúc 10 giờ 00 phút ngày 15/12/2026",
                        "Lý do: Cơ quan đang bàn giao nhiệm vụ.",
                        report);
    }

    private static LedgerBatch announced(int year) {
        Documents.Registered announced = Documents.calendarYear(year);
        LedgerBatch batch = new LedgerBatch();
        batch.keep(RegistryEntry.Kind.CALENDAR_YEAR, announced.id(), announced.json(), 1);
        return batch;
    }

    private double unannounced() {
        return meters.get("calendar.unannounced").gauge().value();
    }
}
